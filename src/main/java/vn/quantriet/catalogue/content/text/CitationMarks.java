package vn.quantriet.catalogue.content.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.FaultCode;

/** Turns marks such as {@code {57-NQ/TW 2024 §II}} into citations. */
record CitationMarks(TextContext context) {

    static final Pattern MARK = Pattern.compile("\\{([^{}§]{1,200})(?:§([^{}]{0,200}))?\\}");

    Set<DocumentKey> mark(Node root) {
        var cited = new LinkedHashSet<DocumentKey>();
        for (var text : Nodes.below(root, Text.class)) {
            if (text.getLiteral().indexOf('{') >= 0 || text.getLiteral().indexOf('}') >= 0) {
                mark(text, cited);
            }
        }
        Nodes.below(root, Code.class).stream()
                .filter(code -> MARK.matcher(code.getLiteral()).find())
                .forEach(code -> broken(code, code.getLiteral()));
        return cited;
    }

    private void mark(Text text, Set<DocumentKey> cited) {
        var words = text.getLiteral();
        if (Nodes.isWithin(text, Link.class)) {
            broken(text, words);
            return;
        }
        var line = Nodes.line(text);
        var marks = MARK.matcher(words);
        var end = 0;
        while (marks.find()) {
            plain(text, words.substring(end, marks.start()), line);
            end = marks.end();
            var place = marks.group(2) == null ? "" : marks.group(2).strip();
            if (marks.group(2) != null && place.isEmpty()) {
                broken(text, marks.group());
            }
            var written = marks.group(1).strip().replaceAll("\\s+", " ");
            var document = context.documents().resolve(written, line, context.faults());
            document.ifPresent(found -> {
                cited.add(found.key());
                text.insertBefore(new Citation(found, place));
            });
            if (document.isEmpty()) {
                text.insertBefore(new Text("(" + written + (place.isEmpty() ? "" : " §" + place) + ")"));
            }
        }
        plain(text, words.substring(end), line);
        text.unlink();
    }

    private void plain(Text place, String words, int line) {
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            context.faults().add(line, FaultCode.CITATION_BROKEN, shortened(words));
        }
        if (!words.isEmpty()) {
            place.insertBefore(new Text(words));
        }
    }

    private void broken(Node node, String words) {
        context.faults().add(Nodes.line(node), FaultCode.CITATION_BROKEN, shortened(words));
    }

    private static String shortened(String words) {
        var from = Math.max(0, Math.min(mark(words, '{'), mark(words, '}')) - 15);
        var end = Math.min(words.length(), from + 40);
        return words.substring(from, end).strip();
    }

    private static int mark(String words, char brace) {
        var at = words.indexOf(brace);
        return at < 0 ? words.length() : at;
    }
}
