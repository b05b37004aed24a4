package vn.quantriet.catalogue.content;

import vn.quantriet.catalogue.content.text.SafeHtml;
import vn.quantriet.questions.FormattedText;

/** Texts of questions as sanitised HTML. */
public final class QuestionText {

    private static final String OPEN = "<p>";
    private static final String CLOSE = "</p>";

    private QuestionText() {}

    /** With the paragraphs it may have. */
    public static String block(FormattedText text) {
        return switch (text.format()) {
            case HTML -> SafeHtml.ofHtml(text.text());
            case MARKDOWN -> SafeHtml.ofMarkdown(text.text());
            case MOODLE, PLAIN -> OPEN + SafeHtml.ofPlain(text.text()) + CLOSE;
        };
    }

    /** For a label or a cell: a single paragraph without its frame. */
    public static String inline(FormattedText text) {
        var html = block(text);
        var single = html.startsWith(OPEN) && html.endsWith(CLOSE) && html.indexOf(OPEN, OPEN.length()) < 0;
        return single ? html.substring(OPEN.length(), html.length() - CLOSE.length()) : html;
    }
}
