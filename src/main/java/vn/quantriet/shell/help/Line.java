package vn.quantriet.shell.help;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The bare words of a heading or a paragraph, in one line. */
final class Line extends AbstractVisitor {

    private final StringBuilder words = new StringBuilder();

    private Line() {}

    static String of(Node node) {
        var line = new Line();
        node.accept(line);
        return line.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        words.append(' ');
    }
}
