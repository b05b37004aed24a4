package vn.quantriet.catalogue.content.text;

import org.commonmark.parser.Parser;

/** Short texts from outside the sections as HTML that may be shown. */
public final class SafeHtml {

    private static final Parser PARSER = Parser.builder().build();

    private SafeHtml() {}

    /** As written, line by line. */
    public static String ofPlain(String text) {
        var escaped = new StringBuilder();
        escape(text.strip(), escaped);
        return escaped.toString().replace("\n", "<br />");
    }

    public static String ofMarkdown(String text) {
        return TextRenderer.plain(PARSER.parse(text));
    }

    /** What a section may hold stays; scripts, styles and the like go. */
    public static String ofHtml(String html) {
        return HtmlPolicy.clean(html).strip();
    }

    private static void escape(String text, StringBuilder into) {
        text.chars().forEach(character -> {
            switch (character) {
                case '<' -> into.append("&lt;");
                case '>' -> into.append("&gt;");
                case '&' -> into.append("&amp;");
                case '"' -> into.append("&quot;");
                case '\'' -> into.append("&#39;");
                default -> into.append((char) character);
            }
        });
    }
}
