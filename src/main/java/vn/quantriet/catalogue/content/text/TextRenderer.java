package vn.quantriet.catalogue.content.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Writes a checked text as HTML. */
final class TextRenderer {

    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private static final HtmlRenderer PLAIN = renderer(false);

    private TextRenderer() {}

    /** Without numbers at the places to stop. */
    static String plain(Node text) {
        return HtmlPolicy.clean(PLAIN.render(text)).strip();
    }

    /** With {@code data-paragraph}, from 1. */
    static String numbered(Node text) {
        return HtmlPolicy.clean(renderer(true).render(text)).strip();
    }

    private static HtmlRenderer renderer(boolean numbered) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(_ -> new Attributes(numbered))
                .nodeRendererFactory(Own::new)
                .build();
    }

    private static final class Attributes implements AttributeProvider {

        private final boolean numbered;
        private int last;

        Attributes(boolean numbered) {
            this.numbered = numbered;
        }

        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (numbered && isOuterTag(tag) && Nodes.isStop(node)) {
                attributes.put("data-paragraph", Integer.toString(++last));
            }
            if (node instanceof Image) {
                attributes.put("loading", "lazy");
            } else if (node instanceof Link link) {
                link(link, attributes);
            }
        }

        private static void link(Link link, Map<String, String> attributes) {
            if (link instanceof SectionLink section) {
                attributes.put("class", "qt-section");
                attributes.put("data-section", section.tag());
            } else {
                attributes.put("class", "qt-out");
                attributes.put("rel", "noopener noreferrer");
                attributes.put("target", "_blank");
            }
        }

        /** A code block and the like ask twice, for the outer and the inner element. */
        private static boolean isOuterTag(String tag) {
            return !tag.equals("thead") && !tag.equals("tbody");
        }
    }

    /** The nodes that Markdown does not know. */
    private record Own(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Citation.class, TermUse.class, Discussion.class, SectionLink.class, Heading.class);
        }

        @Override
        public void render(Node node) {
            switch (node) {
                case Citation citation -> citation(citation);
                case TermUse term -> term(term);
                case Heading heading -> heading(heading);
                case SectionLink link -> {
                    var attributes = new LinkedHashMap<String, String>();
                    attributes.put("href", link.getDestination());
                    element("a", context.extendAttributes(link, "a", attributes), link);
                }
                default -> {
                    context.getWriter().line();
                    element("section", Map.of("class", "qt-discuss"), node);
                    context.getWriter().line();
                }
            }
        }

        /** Never an h1: that is the page's own. */
        private void heading(Heading heading) {
            var tag = "h" + Math.clamp(heading.getLevel(), 2, 4);
            context.getWriter().line();
            element(tag, context.extendAttributes(heading, tag, Map.of()), heading);
            context.getWriter().line();
        }

        private void citation(Citation citation) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("class", "qt-cite");
            attributes.put("href", "/van-ban/" + citation.document().key().slug());
            attributes.put("data-document", citation.document().key().value());
            attributes.put("data-place", citation.place());
            words("a", attributes, citation.label());
        }

        private void term(TermUse term) {
            var attributes = new LinkedHashMap<String, String>();
            attributes.put("class", "qt-term");
            attributes.put("data-term", term.slug());
            words("dfn", attributes, term.words());
        }

        private void words(String tag, Map<String, String> attributes, String words) {
            context.getWriter().tag(tag, attributes);
            context.getWriter().text(words);
            context.getWriter().tag("/" + tag);
        }

        private void element(String tag, Map<String, String> attributes, Node node) {
            context.getWriter().tag(tag, attributes);
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().tag("/" + tag);
        }
    }
}
