package vn.quantriet.catalogue.content.reading;

import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;

/**
 * A text file in two parts.
 *
 * @param fields what stands between the two lines of three hyphens; null when it is missing or unreadable, which was told
 * @param body what follows
 * @param bodyFaults counts lines from the first of the body
 */
record FrontMatter(@Nullable Fields fields, String body, FileFaults bodyFaults) {

    private static final String FENCE = "---";

    static FrontMatter split(String text, FileFaults faults) {
        var lines = text.split("\n", -1);
        if (!lines[0].stripTrailing().equals(FENCE)) {
            faults.add(1, FaultCode.FRONT_MATTER_MISSING);
            return new FrontMatter(null, text, faults);
        }
        var end = 1;
        var at = lines[0].length() + 1;
        while (end < lines.length && !lines[end].stripTrailing().equals(FENCE)) {
            at += lines[end].length() + 1;
            end++;
        }
        if (end == lines.length) {
            faults.add(1, FaultCode.FRONT_MATTER_MISSING);
            return new FrontMatter(null, "", faults);
        }
        var head = text.substring(Math.min(at, lines[0].length() + 1), at);
        var body = text.substring(Math.min(text.length(), at + lines[end].length() + 1));
        return new FrontMatter(fields(head, faults.below(1)), body, faults.below(end + 1));
    }

    private static @Nullable Fields fields(String head, FileFaults faults) {
        if (head.isBlank()) {
            faults.add(0, FaultCode.FRONT_MATTER_MISSING);
            return null;
        }
        var node = YamlReader.read(head, faults);
        return node == null ? null : Fields.of(node, faults);
    }
}
