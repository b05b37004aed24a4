package vn.quantriet.catalogue.content;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quantriet.catalogue.content.faults.FaultLog;
import vn.quantriet.catalogue.content.text.HtmlPolicy;
import vn.quantriet.catalogue.content.text.KnownDocuments;
import vn.quantriet.catalogue.content.text.MarkdownText;
import vn.quantriet.catalogue.content.text.TextContext;
import vn.quantriet.questions.FormattedText;

/** Texts of questions as HTML that may be shown: whatever their format, the sanitiser has the last word. */
public final class QuestionText {

    private static final KnownDocuments NONE = new KnownDocuments(new DocumentRegister(List.of()), false, Set.of());

    private QuestionText() {}

    /** Marks mean something in HTML and Markdown only; elsewhere they are shown as written. */
    public static String html(FormattedText text) {
        return HtmlPolicy.clean(
                switch (text.format()) {
                    case HTML -> text.text();
                    case MARKDOWN ->
                        MarkdownText.read(text.text(), bare()).plain().html();
                    case MOODLE, PLAIN -> escaped(text.text()).replace("\n", "<br>");
                });
    }

    private static TextContext bare() {
        return new TextContext("", NONE, List.of(), Map.of(), Set.of(), new FaultLog().in(null, ""));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
