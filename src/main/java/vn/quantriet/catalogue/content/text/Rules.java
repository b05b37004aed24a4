package vn.quantriet.catalogue.content.text;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import vn.quantriet.catalogue.content.FaultCode;

/** What a text may not hold, whatever it refers to. */
record Rules(TextContext context) {

    void check(Node root) {
        var told = 0;
        for (var node : Nodes.below(root)) {
            if (node instanceof HtmlInline html && Nodes.line(html) != told) {
                // The end of an element is the same fault as its beginning.
                told = Nodes.line(html);
                add(html, FaultCode.HTML_NOT_ALLOWED, shortened(html.getLiteral()));
            }
            switch (node) {
                case Heading heading
                when heading.getLevel() == 1 || heading.getLevel() > 3 -> add(heading, FaultCode.HEADING_LEVEL);
                case HtmlBlock html ->
                    add(
                            html,
                            FaultCode.HTML_NOT_ALLOWED,
                            shortened(html.getLiteral().strip()));
                case BlockQuote quote
                when !Nodes.isWithin(quote, BlockQuote.class) && !cites(quote) ->
                    add(quote, FaultCode.QUOTE_WITHOUT_CITATION);
                default -> {}
            }
        }
    }

    private static boolean cites(BlockQuote quote) {
        return Nodes.below(quote, Text.class).stream()
                .anyMatch(text -> CitationMarks.MARK.matcher(text.getLiteral()).find());
    }

    private static String shortened(String html) {
        var line = html.lines().findFirst().orElse("");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }

    private void add(Node node, FaultCode code, Object... arguments) {
        context.faults().add(Nodes.line(node), code, arguments);
    }
}
