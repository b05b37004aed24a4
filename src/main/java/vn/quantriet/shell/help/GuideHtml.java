package vn.quantriet.shell.help;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import vn.quantriet.shell.ShellRoutes;

/** What of the guide may reach a browser, and where its links lead in the portal. */
final class GuideHtml {

    private static final String ADDRESS = "/" + ShellRoutes.HELP;
    private static final Pattern LINK = Pattern.compile(ADDRESS + "(?:/[a-z-]+)?(?:#[\\p{L}\\p{M}\\p{N}_-]+)?");
    private static final Pattern ANCHOR = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+");
    private static final Pattern FILE = Pattern.compile("([A-Za-z-]+)\\.md(#.*)?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "ul", "ol", "li", "strong", "em", "code", "blockquote", "br")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "a", "pre")
            .allowAttributes("id")
            .matching(ANCHOR)
            .onElements("h2", "h3")
            .allowStandardUrlProtocols()
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("router-ignore")
            .matching(true, "true")
            .onElements("a")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("td", "th")
            .toFactory();

    private GuideHtml() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }

    /** From "cap-uy.md#x" or "#x" as written in a file to the page that the portal shows. */
    static String address(String page, String written) {
        if (written.startsWith("#")) {
            return address(page) + written;
        }
        var file = FILE.matcher(written);
        if (!file.matches()) {
            return written;
        }
        var place = file.group(2);
        return address(Guide.nameOf(file.group(1))) + (place == null ? "" : place);
    }

    private static String address(String page) {
        return page.isEmpty() ? ADDRESS : ADDRESS + "/" + page;
    }
}
