package vn.quantriet.catalogue.content.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;

/**
 * Reads YAML from its events alone: no object is ever made from a tag, references are refused, so nothing can grow, and reading
 * stops at a depth that no author needs.
 */
final class YamlReader {

    private static final int DEEPEST = 8;
    private static final int LONGEST = 1 << 20;

    private final FileFaults faults;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable YamlNode root;

    private YamlReader(FileFaults faults) {
        this.faults = faults;
    }

    /** Null when the text holds nothing that could be read; then there is a fault, unless it is empty. */
    static @Nullable YamlNode read(String text, FileFaults faults) {
        var reader = new YamlReader(faults);
        var options = new LoaderOptions();
        options.setCodePointLimit(LONGEST);
        try {
            for (var event : new Yaml(options).parse(new java.io.StringReader(text))) {
                if (!reader.take(event)) {
                    return null;
                }
            }
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            faults.add(mark == null ? 1 : mark.getLine() + 1, FaultCode.YAML_BROKEN);
            return null;
        } catch (YAMLException e) {
            faults.add(1, FaultCode.YAML_BROKEN);
            return null;
        }
        return reader.root;
    }

    private boolean take(Event event) {
        var line = event.getStartMark().getLine() + 1;
        if (event instanceof AliasEvent || isMarked(event) || event instanceof DocumentStartEvent && root != null) {
            faults.add(line, FaultCode.YAML_NOT_PLAIN);
            return false;
        }
        if ((event instanceof MappingStartEvent || event instanceof SequenceStartEvent) && open.size() == DEEPEST) {
            faults.add(line, FaultCode.YAML_TOO_DEEP, DEEPEST);
            return false;
        }
        switch (event) {
            case MappingStartEvent _ -> open.push(new Open(line, true));
            case SequenceStartEvent _ -> open.push(new Open(line, false));
            case MappingEndEvent _ -> put(open.pop().closed());
            case SequenceEndEvent _ -> put(open.pop().closed());
            case ScalarEvent scalar -> put(new YamlNode.Text(line, scalar.getValue()));
            default -> {}
        }
        return true;
    }

    private static boolean isMarked(Event event) {
        return event instanceof NodeEvent node && node.getAnchor() != null
                || event instanceof ScalarEvent scalar
                        && scalar.getTag() != null
                        && !scalar.getTag().equals("!")
                || event instanceof MappingStartEvent mapping && mapping.getTag() != null
                || event instanceof SequenceStartEvent sequence && sequence.getTag() != null;
    }

    private void put(YamlNode node) {
        var parent = open.peek();
        if (parent == null) {
            root = node;
        } else if (!parent.mapping) {
            parent.items.add(node);
        } else if (parent.key == null) {
            parent.key = node instanceof YamlNode.Text text ? text : new YamlNode.Text(node.line(), "");
        } else {
            var key = parent.key;
            parent.key = null;
            if (parent.fields.putIfAbsent(key.value(), new YamlNode.Field(key.line(), node)) != null) {
                faults.add(key.line(), FaultCode.FIELD_TWICE, key.value());
            }
        }
    }

    /** A list or a set of fields that is not finished yet. */
    private static final class Open {
        private final int line;
        private final boolean mapping;
        private final List<YamlNode> items = new ArrayList<>();
        private final Map<String, YamlNode.Field> fields = new LinkedHashMap<>();
        private YamlNode.@Nullable Text key;

        Open(int line, boolean mapping) {
            this.line = line;
            this.mapping = mapping;
        }

        YamlNode closed() {
            return mapping ? new YamlNode.Fields(line, fields) : new YamlNode.Items(line, items);
        }
    }
}
