package vn.quantriet.catalogue.content.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.GlossaryTerm;
import vn.quantriet.shared.VietnameseText;

/** Reads {@code glossary.md}: a list of "**term**: explanation". */
public final class Glossary {

    /** Every term is looked for in every section. */
    private static final int MOST = 100;

    private final TextContext context;
    private final List<GlossaryTerm> terms = new ArrayList<>();
    private final HashSet<String> known = new HashSet<>();
    private final HashSet<String> slugs = new HashSet<>();

    private Glossary(TextContext context) {
        this.context = context;
    }

    public static List<GlossaryTerm> read(String markdown, TextContext context) {
        var glossary = new Glossary(context);
        var root = MarkdownText.parse(markdown, context);
        new Rules(context).check(root);
        new References(context).resolve(root);
        new CitationMarks(context).mark(root);
        for (var block = root.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof BulletList list) {
                glossary.items(list);
            } else {
                glossary.fault(block, FaultCode.GLOSSARY_ENTRY);
            }
        }
        return List.copyOf(glossary.terms);
    }

    private void items(BulletList list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (terms.size() == MOST) {
                fault(item, FaultCode.GLOSSARY_TOO_LONG, MOST);
                return;
            }
            item((ListItem) item);
        }
    }

    private void item(ListItem item) {
        if (item.getFirstChild() instanceof Paragraph paragraph
                && paragraph.getNext() == null
                && paragraph.getFirstChild() instanceof StrongEmphasis strong
                && strong.getNext() instanceof Text text
                && text.getLiteral().startsWith(":")) {
            var term = Nodes.text(strong, false);
            text.setLiteral(text.getLiteral().substring(1).stripLeading());
            strong.unlink();
            var explanation = Nodes.text(paragraph, true);
            if (term.isEmpty() || explanation.isEmpty()) {
                fault(item, FaultCode.GLOSSARY_ENTRY);
            } else if (!known.add(term.toLowerCase(Locale.ROOT))) {
                fault(item, FaultCode.GLOSSARY_TWICE, term);
            } else {
                terms.add(new GlossaryTerm(slug(term), term, inline(paragraph)));
            }
        } else {
            fault(item, FaultCode.GLOSSARY_ENTRY);
        }
    }

    /** Two terms may differ by a diacritic only. */
    private String slug(String term) {
        var plain = VietnameseText.fold(term).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var slug = plain.isEmpty() ? "tu" : plain;
        for (var n = 2; !slugs.add(slug); n++) {
            slug = plain + "-" + n;
        }
        return slug;
    }

    private static String inline(Paragraph paragraph) {
        var root = new Document();
        for (var child = paragraph.getFirstChild(); child != null; child = paragraph.getFirstChild()) {
            root.appendChild(child);
        }
        return TextRenderer.plain(root);
    }

    private void fault(Node node, FaultCode code, Object... arguments) {
        context.faults().add(Nodes.line(node), code, arguments);
    }
}
