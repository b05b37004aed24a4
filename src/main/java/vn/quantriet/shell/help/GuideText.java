package vn.quantriet.shell.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Reads one file of the guide: Markdown that a Git web page shows as well. */
final class GuideText {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final TextContentRenderer WORDS = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.STRIP)
            .build();

    private GuideText() {}

    static GuidePage read(String name, String markdown) {
        var root = PARSER.parse(markdown);
        if (!(root.getFirstChild() instanceof Heading title)
                || !(title.getNext() instanceof Paragraph lead)
                || title.getLevel() != 1) {
            throw new IllegalStateException("A page of the guide begins with a title and a paragraph: " + name);
        }
        title.unlink();
        lead.unlink();
        return new GuidePage(name, Line.of(title), Line.of(lead), html(name, root), passages(root));
    }

    private static String html(String name, Node root) {
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> (node, _, attributes) -> complete(name, node, attributes))
                .build();
        return GuideHtml.clean(renderer.render(root)).strip();
    }

    private static void complete(String name, Node node, Map<String, String> attributes) {
        if (node instanceof Heading heading) {
            attributes.put("id", anchor(Line.of(heading)));
        } else if (node instanceof Link link) {
            var address = GuideHtml.address(name, link.getDestination());
            attributes.put("href", address);
            if (address.contains("#")) {
                // a page load of its own: the browser then goes to the heading by itself
                attributes.put("router-ignore", "true");
            }
        }
    }

    private static List<GuidePage.Passage> passages(Node root) {
        var passages = new ArrayList<GuidePage.Passage>();
        for (var node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                var words = Line.of(heading);
                passages.add(new GuidePage.Passage(anchor(words), heading.getLevel(), words, below(heading)));
            }
        }
        return List.copyOf(passages);
    }

    private static String below(Heading heading) {
        var text = new StringBuilder();
        for (var node = heading.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
            text.append(WORDS.render(node)).append(' ');
        }
        return text.toString();
    }

    /** As Git web pages do: small letters, marks of punctuation dropped, hyphens for spaces. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
