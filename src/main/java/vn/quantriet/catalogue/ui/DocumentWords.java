package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import vn.quantriet.catalogue.content.DocumentStatus;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;

/** How documents are named. */
final class DocumentWords {

    private DocumentWords() {}

    /** {@code Nghị quyết số 57-NQ/TW}; a document without a number goes by its title. */
    static String name(Component host, PartyDocument document) {
        var kind =
                host.getTranslation("catalogue.document.kind." + document.kind().name());
        return hasNumber(document)
                ? host.getTranslation("library.document.name", kind, document.number())
                : document.title();
    }

    /** {@code Bộ Chính trị, 22/12/2024}. */
    static String issued(Component host, PartyDocument document) {
        return document.body().isEmpty()
                ? Format.day(document.date())
                : host.getTranslation("library.document.issued", document.body(), Format.day(document.date()));
    }

    static Chip status(Component host, DocumentStatus status) {
        return new Chip(
                switch (status) {
                    case IN_FORCE -> Chip.Tone.DONE;
                    case REPLACED, EXPIRED -> Chip.Tone.LATE;
                    case HISTORICAL -> Chip.Tone.NONE;
                },
                host.getTranslation("catalogue.document.status." + status.name()));
    }

    /** Documents without one are registered under a short name without capitals. */
    private static boolean hasNumber(PartyDocument document) {
        return document.title().isEmpty() || document.number().chars().anyMatch(Character::isDigit);
    }
}
