package vn.quantriet.questions.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one question.
 *
 * @param text without comments, escapes hidden, as many lines as the block has
 * @param line where the block begins, from 1
 * @param id from the first comment that has one
 * @param tags from all comments
 */
record Block(String text, int line, @Nullable String id, List<String> tags) {

    // Possessive: matched in a loop; otherwise a long name would exhaust the stack.
    private static final Pattern ID = Pattern.compile("\\[id:((?:\\\\\\]|[^\\]\\p{Cntrl}]){1,255}+)\\]");
    private static final Pattern TAG = Pattern.compile("\\[tag:((?:\\\\\\]|[^\\]\\p{Cntrl}`<>]){1,255}+)\\]");

    static Block of(List<String> lines, int line) {
        var text = new StringBuilder();
        var tags = new ArrayList<String>();
        String id = null;
        for (var row : lines) {
            if (row.strip().startsWith("//")) {
                var ids = ID.matcher(row);
                if (id == null && ids.find()) {
                    id = value(ids.group(1));
                }
                TAG.matcher(row).results().forEach(match -> tags.add(value(match.group(1))));
                text.append(' ');
            } else {
                text.append(row);
            }
            text.append('\n');
        }
        tags.removeIf(String::isEmpty);
        return new Block(Escapes.hide(text.toString()), line, id == null || id.isEmpty() ? null : id, tags);
    }

    /** The line in the file of a place in the text. */
    int lineAt(int place) {
        return line
                + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private static String value(String written) {
        return written.replace("\\]", "]").strip();
    }
}
