package vn.quantriet.catalogue.content.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Walks through a parsed text without recursion, so that no depth of nesting matters. */
final class Nodes {

    private Nodes() {}

    /** Everything below the root, in reading order. */
    static List<Node> below(Node root) {
        var all = new ArrayList<Node>();
        for (var node = next(root, root); node != null; node = next(node, root)) {
            all.add(node);
        }
        return all;
    }

    static <T extends Node> List<T> below(Node root, Class<T> type) {
        return below(root).stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** From 1; of the nearest ancestor that knows its place. */
    static int line(Node node) {
        for (Node place = node; place != null; place = place.getParent()) {
            if (!place.getSourceSpans().isEmpty()) {
                return place.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }

    static boolean isWithin(Node node, Class<? extends Node> type) {
        for (Node outer = node.getParent(); outer != null; outer = outer.getParent()) {
            if (type.isInstance(outer)) {
                return true;
            }
        }
        return false;
    }

    /** How deep the deepest node lies, counted no further than the limit. */
    static int depth(Node root, int limit) {
        var depth = 0;
        var deepest = 0;
        Node node = root;
        while (deepest < limit) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                deepest = Math.max(deepest, ++depth);
                continue;
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == root) {
                return deepest;
            }
            node = node.getNext();
        }
        return limit;
    }

    /** Words without mark-up; a block begins a line of its own. */
    static String text(Node root, boolean citations) {
        var text = new StringBuilder();
        for (var node : below(root)) {
            switch (node) {
                case Text words -> text.append(words.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case HtmlInline html -> text.append(html.getLiteral());
                case TermUse term -> text.append(term.words());
                case Citation citation -> text.append(citations ? citation.plain() : "");
                case FencedCodeBlock code -> startLine(text).append(code.getLiteral());
                case IndentedCodeBlock code -> startLine(text).append(code.getLiteral());
                case HtmlBlock html -> startLine(text).append(html.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
                case Paragraph _, Heading _, ListItem _, TableCell _ -> startLine(text);
                default -> {}
            }
        }
        return text.toString().strip();
    }

    /** Whether a reader may stop at it: the outermost of the blocks that hold each other. */
    static boolean isStop(Node node) {
        return switch (node) {
            case Heading _, ListItem _, TableBlock _ -> true;
            case BlockQuote _ -> !isWithin(node, BlockQuote.class);
            case Paragraph _ -> node.getParent() instanceof Document || node.getParent() instanceof Discussion;
            default -> false;
        };
    }

    private static StringBuilder startLine(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        return text;
    }

    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        for (Node place = node; place != root && place != null; place = place.getParent()) {
            if (place.getNext() != null) {
                return place.getNext();
            }
        }
        return null;
    }
}
