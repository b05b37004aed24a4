package vn.quantriet.catalogue.content.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** What may reach a browser: only what our own renderer writes. A second wall; the first is that HTML is never let through. */
final class HtmlPolicy {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s]+|/(?:van-ban|hoc)/[A-Za-z0-9/._~-]+");
    private static final Pattern IMAGE = Pattern.compile("images/[a-z0-9][a-z0-9.-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "ul",
                    "ol",
                    "li",
                    "strong",
                    "em",
                    "code",
                    "pre",
                    "blockquote",
                    "br",
                    "hr",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "a",
                    "img",
                    "dfn",
                    "section")
            .allowWithoutAttributes("a", "dfn")
            .allowUrlProtocols("http", "https")
            .allowAttributes("data-paragraph")
            .matching(NUMBER)
            .globally()
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "qt-cite", "qt-section", "qt-out")
            .onElements("a")
            .allowAttributes("rel")
            .matching(true, "noopener noreferrer")
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank")
            .onElements("a")
            .allowAttributes("data-document", "data-place", "data-section")
            .onElements("a")
            .allowAttributes("class")
            .matching(true, "qt-term")
            .onElements("dfn")
            .allowAttributes("data-term")
            .matching(SLUG)
            .onElements("dfn")
            .allowAttributes("class")
            .matching(true, "qt-discuss")
            .onElements("section")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("td", "th")
            .toFactory();

    private HtmlPolicy() {}

    static String clean(String html) {
        return POLICY.sanitize(html);
    }
}
