package vn.quantriet.catalogue.content.text;

import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.shared.VietnameseText;

/** A text in Markdown: parsed, checked, its citations and glossary terms marked, ready to be rendered. */
public final class MarkdownText {

    private static final int DEEPEST = 12;
    private static final String DISCUSSION = "lien he chi bo";
    private static final String SUMMARY = "tom tat";

    private static final Parser PARSER = Parser.builder()
            .extensions(TextRenderer.EXTENSIONS)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(2 * DEEPEST)
            .maxInlineNesting(2 * DEEPEST)
            .build();

    private final Node root;
    private final Set<DocumentKey> cited = new LinkedHashSet<>();

    private MarkdownText(Node root) {
        this.root = root;
    }

    /** Reads a text; what is wrong with it goes to the faults of the context, and is left out or shown as plain text. */
    public static MarkdownText read(String markdown, TextContext context) {
        var text = new MarkdownText(parse(markdown, context));
        new Rules(context).check(text.root);
        new References(context).resolve(text.root);
        text.cited.addAll(new CitationMarks(context).mark(text.root));
        new TermMarks(context.glossary()).mark(text.root);
        text.frameDiscussion(context);
        return text;
    }

    /** Any parsed text, unchecked. */
    static Node parse(String markdown, TextContext context) {
        var root = PARSER.parse(markdown);
        if (Nodes.depth(root, DEEPEST + 1) <= DEEPEST) {
            return root;
        }
        context.faults().add(1 + tooDeepAt(markdown), FaultCode.NESTING_TOO_DEEP, DEEPEST);
        return plain(markdown);
    }

    /** What stands above "## Tóm tắt" and what below; null below when there is no such heading. */
    public Halves split() {
        var above = new MarkdownText(new Document());
        var below = new MarkdownText(new Document());
        var target = above;
        var found = false;
        for (var node = root.getFirstChild(); node != null; ) {
            var next = node.getNext();
            if (!found && node instanceof Heading heading && is(heading, SUMMARY)) {
                found = true;
                target = below;
            } else {
                target.root.appendChild(node);
            }
            node = next;
        }
        return new Halves(above, below, found);
    }

    /**
     * @param found whether the heading of the summary is there
     */
    public record Halves(MarkdownText introduction, MarkdownText summary, boolean found) {}

    /** For readers who may stop anywhere: numbered. */
    public RenderedText numbered() {
        return rendered(TextRenderer.numbered(root));
    }

    public RenderedText plain() {
        return rendered(TextRenderer.plain(root));
    }

    private RenderedText rendered(String html) {
        var stops = (int) Nodes.below(root).stream().filter(Nodes::isStop).count();
        var discussion = !Nodes.below(root, Discussion.class).isEmpty();
        return new RenderedText(
                html,
                Nodes.text(root, true),
                Words.count(Nodes.text(root, false)),
                stops,
                Set.copyOf(cited),
                discussion);
    }

    private void frameDiscussion(TextContext context) {
        for (var node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && is(heading, DISCUSSION)) {
                var frame = new Discussion();
                heading.insertBefore(frame);
                take(heading, frame);
                if (Nodes.below(frame, ListItem.class).isEmpty()) {
                    context.faults().add(Nodes.line(heading), FaultCode.DISCUSSION_EMPTY);
                }
                node = frame;
            }
        }
    }

    private static void take(Heading heading, Discussion frame) {
        Node node = heading;
        while (node != null
                && (node == heading || !(node instanceof Heading next && next.getLevel() <= heading.getLevel()))) {
            var next = node.getNext();
            frame.appendChild(node);
            node = next;
        }
    }

    private static boolean is(Heading heading, String folded) {
        return VietnameseText.fold(Nodes.text(heading, false)).equals(folded);
    }

    /** Rather the bare words than nothing, and rather than anything deep. */
    private static Node plain(String markdown) {
        var paragraph = new Paragraph();
        paragraph.appendChild(new Text(markdown));
        var root = new Document();
        root.appendChild(paragraph);
        return root;
    }

    /** The line that begins with the most marks of nesting. */
    private static int tooDeepAt(String markdown) {
        var worst = 0;
        var line = 0;
        var most = -1;
        for (var text : markdown.split("\n", -1)) {
            var marks =
                    (int) text.chars().filter(c -> ">-*+_[!".indexOf(c) >= 0).count();
            if (marks > most) {
                most = marks;
                worst = line;
            }
            line++;
        }
        return worst;
    }
}
