package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.EditionNotice;
import vn.quantriet.shared.ui.Icon;

/** What a reader of an edition must know, worst first. */
class NoticeList extends UnorderedList {

    /** @param module whose changes a newer edition leads to */
    NoticeList(String module, List<EditionNotice> notices) {
        addClassName("qt-notices");
        notices.forEach(notice -> add(item(module, notice)));
        setVisible(!notices.isEmpty());
    }

    private ListItem item(String module, EditionNotice notice) {
        var text =
                new Span(getTranslation(notice.messageKey(), notice.arguments().toArray()));
        var words = new Div(text);
        address(module, notice)
                .ifPresent(address -> words.add(new Anchor(address, getTranslation("library.notice.more"))));
        var item = new ListItem(new Icon("alert"), words);
        item.addClassName(
                switch (notice.kind()) {
                    case WITHDRAWN, DOCUMENT_REPLACED, DOCUMENT_EXPIRED -> "qt-late";
                    case NOT_APPROVED, NEWER_EDITION -> "qt-doing";
                });
        return item;
    }

    private static Optional<String> address(String module, EditionNotice notice) {
        return switch (notice.kind()) {
            case DOCUMENT_REPLACED, DOCUMENT_EXPIRED ->
                Optional.ofNullable(notice.document()).map(CatalogueRoutes::document);
            case NEWER_EDITION -> Optional.of(CatalogueRoutes.changes(module));
            case WITHDRAWN, NOT_APPROVED -> Optional.empty();
        };
    }
}
