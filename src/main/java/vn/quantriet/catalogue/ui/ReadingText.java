package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Html;
import org.jsoup.Jsoup;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.content.DocumentKey;

/** A stretch of study text outside the reader: citations lead to the page of their document. */
class ReadingText extends Html {

    /** @param html sanitised by the room itself */
    ReadingText(String html) {
        super("<div class=\"qt-read\">" + withLinks(html) + "</div>");
    }

    private static String withLinks(String html) {
        var text = Jsoup.parseBodyFragment(html);
        text.select("a.qt-cite")
                .forEach(link ->
                        link.attr("href", CatalogueRoutes.document(new DocumentKey(link.attr("data-document")))));
        text.select("dfn").unwrap();
        text.outputSettings().prettyPrint(false);
        return text.body().html();
    }
}
