package vn.quantriet.catalogue.content.reading;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.faults.Suggestion;

/** The fields of one YAML block, asked for by name and kind; what does not fit becomes a fault. */
final class Fields {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final YamlNode.Fields block;
    private final FileFaults faults;

    private Fields(YamlNode.Fields block, FileFaults faults) {
        this.block = block;
        this.faults = faults;
    }

    /** Null, with a fault, when the node is not a block of fields. */
    static @Nullable Fields of(@Nullable YamlNode node, FileFaults faults) {
        if (node instanceof YamlNode.Fields block) {
            return new Fields(block, faults);
        }
        faults.add(node == null ? 1 : node.line(), FaultCode.YAML_SHAPE);
        return null;
    }

    int line() {
        return block.line();
    }

    /** Where the field stands, or the block when it is missing. */
    int line(String name) {
        var field = block.fields().get(name);
        return field == null ? block.line() : field.line();
    }

    boolean has(String name) {
        return block.fields().containsKey(name);
    }

    Map<String, YamlNode.Field> all() {
        return block.fields();
    }

    Fields knowsOnly(Set<String> names) {
        block.fields().forEach((name, field) -> {
            if (!names.contains(name)) {
                faults.add(field.line(), FaultCode.FIELD_UNKNOWN, name, Suggestion.among(names, name));
            }
        });
        return this;
    }

    Fields needs(String... names) {
        for (var name : names) {
            if (!has(name)) {
                faults.add(block.line(), FaultCode.FIELD_MISSING, name);
            }
        }
        return this;
    }

    /** Empty when it is missing. */
    String text(String name) {
        var field = block.fields().get(name);
        if (field == null) {
            return "";
        }
        if (field.value() instanceof YamlNode.Text text) {
            return text.value().strip();
        }
        faults.add(field.line(), FaultCode.FIELD_NOT_TEXT, name);
        return "";
    }

    /** Missing is told by {@link #needs}; empty is a fault. */
    String filled(String name) {
        var text = text(name);
        var field = block.fields().get(name);
        if (text.isEmpty() && (field == null || field.value() instanceof YamlNode.Text)) {
            faults.add(line(name), FaultCode.FIELD_MISSING, name);
        }
        return text;
    }

    /** Whether the field is there and says nothing. */
    boolean isEmpty(String name) {
        var field = block.fields().get(name);
        return field != null
                && (field.value() instanceof YamlNode.Text text && text.value().isBlank()
                        || field.value() instanceof YamlNode.Items list
                                && list.items().isEmpty());
    }

    List<YamlNode.Text> texts(String name) {
        var field = block.fields().get(name);
        var texts = new ArrayList<YamlNode.Text>();
        if (field == null
                || field.value() instanceof YamlNode.Text only && only.value().isBlank()) {
            return texts;
        }
        if (!(field.value() instanceof YamlNode.Items list)) {
            faults.add(field.line(), FaultCode.FIELD_NOT_LIST, name);
            return texts;
        }
        for (var item : list.items()) {
            if (item instanceof YamlNode.Text text && !text.value().isBlank()) {
                texts.add(new YamlNode.Text(text.line(), text.value().strip()));
            } else {
                faults.add(item.line(), FaultCode.FIELD_NOT_TEXT, name);
            }
        }
        return texts;
    }

    /** Null when it is missing, or, with a fault, no block of fields. */
    @Nullable
    Fields block(String name) {
        var field = block.fields().get(name);
        return field == null ? null : of(field.value(), faults);
    }

    List<Fields> blocks(String name) {
        var field = block.fields().get(name);
        var blocks = new ArrayList<Fields>();
        if (field == null) {
            return blocks;
        }
        if (!(field.value() instanceof YamlNode.Items list)) {
            faults.add(field.line(), FaultCode.FIELD_NOT_LIST, name);
            return blocks;
        }
        for (var item : list.items()) {
            var one = of(item, faults);
            if (one != null) {
                blocks.add(one);
            }
        }
        return blocks;
    }

    boolean yes(String name) {
        var text = text(name);
        if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
            faults.add(line(name), FaultCode.FIELD_NOT_YES_NO, name);
        }
        return text.equals("true");
    }

    /** 0 when it is missing or wrong. */
    int number(String name) {
        var text = text(name);
        if (text.matches("[0-9]{1,6}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            faults.add(line(name), FaultCode.FIELD_NOT_NUMBER, name);
        }
        return 0;
    }

    @Nullable
    LocalDate date(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeParseException e) {
            faults.add(line(name), FaultCode.FIELD_NOT_DATE, name);
            return null;
        }
    }

    /** A value out of a list, by its written form; the first of them when it is missing or wrong. */
    <T extends Enum<T>> T choice(String name, Class<T> type) {
        var values = type.getEnumConstants();
        var text = text(name);
        var written = new ArrayList<String>();
        for (var value : values) {
            var form = Written.form(value);
            if (form.equals(text)) {
                return value;
            }
            written.add(form);
        }
        if (!text.isEmpty()) {
            faults.add(line(name), FaultCode.FIELD_VALUE, name, text, String.join(", ", written));
        }
        return values[0];
    }
}
