package vn.quantriet.questions.gift;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.quantriet.questions.Question;

/** Reads GIFT. A faulty question is left out, the others stay. */
public final class GiftReader {

    private static final String CATEGORY = "$CATEGORY:";
    static final int LONGEST = 50_000;

    private final List<Question> questions = new ArrayList<>();
    private final List<GiftFault> faults = new ArrayList<>();
    private List<String> category = List.of();

    private GiftReader() {}

    /**
     * Never throws for what the text says.
     *
     * @param text with LF, CRLF or CR, with or without BOM
     */
    public static GiftBank read(String text) {
        var reader = new GiftReader();
        var lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r\n|\r|\n", -1);
        var start = 0;
        for (var at = 0; at <= lines.length; at++) {
            if (at == lines.length || lines[at].isBlank()) {
                if (at > start) {
                    reader.block(List.of(lines).subList(start, at), start + 1);
                }
                start = at + 1;
            }
        }
        reader.faults.sort(Comparator.comparingInt(GiftFault::line));
        return new GiftBank(List.copyOf(reader.questions), List.copyOf(reader.faults));
    }

    private void block(List<String> lines, int line) {
        if (lines.stream().mapToInt(String::length).sum() > LONGEST) {
            faults.add(new GiftFault(line, GiftFault.Kind.QUESTION_TOO_LONG, List.of(Integer.toString(LONGEST))));
            return;
        }
        var block = Block.of(lines, line);
        if (block.text().isBlank()) {
            return;
        }
        if (block.text().strip().startsWith(CATEGORY)) {
            category(block);
        } else {
            question(block).ifPresent(questions::add);
        }
    }

    private Optional<Question> question(Block block) {
        var parser = new QuestionParser(block, category);
        var question = parser.parse();
        faults.addAll(parser.faults());
        return parser.faults().isEmpty() ? Optional.of(question) : Optional.empty();
    }

    /** A double slash is a slash in a name; what names the place in Moodle, and "top", says nothing here. */
    private void category(Block block) {
        var path = block.text().strip().substring(CATEGORY.length());
        var names = new ArrayList<String>();
        for (var part : path.replace("//", "\uFDDF").split("/")) {
            var name = Escapes.show(part.replace('\uFDDF', '/'));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        var isPlaced = !names.isEmpty() && names.getFirst().matches("\\$\\w+\\$");
        if (isPlaced) {
            names.removeFirst();
        }
        if (!names.isEmpty() && names.getFirst().equals("top")) {
            names.removeFirst();
        } else if (names.isEmpty() && !isPlaced) {
            faults.add(new GiftFault(block.line(), GiftFault.Kind.CATEGORY_EMPTY, List.of()));
        }
        category = List.copyOf(names);
    }
}
