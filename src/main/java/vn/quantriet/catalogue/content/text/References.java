package vn.quantriet.catalogue.content.text;

import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import vn.quantriet.catalogue.content.FaultCode;

/** Links and images: to the web by http or https, to sections of the module, to images of the module; all else becomes plain words. */
record References(TextContext context) {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/?#]+\\S*");
    private static final Pattern WITH_SCHEME = Pattern.compile("(?i)\\s*([a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);
    private static final String IMAGES = "images/";

    void resolve(Node root) {
        for (var node : Nodes.below(root)) {
            switch (node) {
                case Image image -> image(image);
                case Link link -> link(link);
                default -> {}
            }
        }
    }

    private void image(Image image) {
        var source = image.getDestination();
        var words = Nodes.text(image, false);
        if (words.isEmpty()) {
            add(image, FaultCode.IMAGE_WITHOUT_TEXT, source);
        }
        if (WITH_SCHEME.matcher(source).matches()) {
            add(image, FaultCode.IMAGE_NOT_LOCAL, shortened(source));
        } else if (!source.startsWith(IMAGES) || !context.images().contains(source.substring(IMAGES.length()))) {
            add(image, FaultCode.IMAGE_MISSING, shortened(source));
        } else {
            return;
        }
        image.insertBefore(new Text(words));
        image.unlink();
    }

    private void link(Link link) {
        var target = link.getDestination();
        var tag = context.sections().get(target);
        if (tag != null) {
            var inner = new SectionLink(context.module(), tag);
            link.insertBefore(inner);
            moveChildren(link, inner);
        } else if (WEB.matcher(target).matches()) {
            return;
        } else {
            var code = WITH_SCHEME.matcher(target).matches() ? FaultCode.LINK_NOT_ALLOWED : FaultCode.LINK_BROKEN;
            add(link, code, shortened(target));
            for (var child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
                link.insertBefore(child);
            }
        }
        link.unlink();
    }

    private static void moveChildren(Node from, Node to) {
        for (var child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
            to.appendChild(child);
        }
    }

    private static String shortened(String address) {
        return address.length() > 60 ? address.substring(0, 60) + "…" : address;
    }

    private void add(Node node, FaultCode code, Object... arguments) {
        context.faults().add(Nodes.line(node), code, arguments);
    }
}
