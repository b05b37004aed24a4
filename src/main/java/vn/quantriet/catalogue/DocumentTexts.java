package vn.quantriet.catalogue;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** Documents in words, for the reader. */
@Component
class DocumentTexts {

    private final Languages languages;
    private final Shelves shelves;

    DocumentTexts(Languages languages, Shelves shelves) {
        this.languages = languages;
        this.shelves = shelves;
    }

    /**
     * @param name kind and number: "Nghị quyết 57-NQ/TW"
     * @param date dd/MM/yyyy
     * @param replacedBy name of the replacing document; null when none is known
     * @param link the document's page within the portal
     */
    record DocumentJson(
            String name,
            String number,
            String date,
            String body,
            String title,
            String signer,
            String status,
            String statusText,
            @Nullable String officialText,
            @Nullable String replacedBy,
            String link) {}

    DocumentJson json(PartyDocument document, Locale language) {
        return new DocumentJson(
                name(document, language),
                document.number(),
                Format.day(document.date()),
                document.body(),
                document.title(),
                document.signer(),
                document.status().name(),
                languages.getTranslation("catalogue.document.status." + document.status(), language),
                document.officialText(),
                replacing(document.replacedBy(), language),
                "/" + CatalogueRoutes.document(document.key()));
    }

    private @Nullable String replacing(@Nullable DocumentKey key, Locale language) {
        return Optional.ofNullable(key)
                .map(known -> shelves.current()
                        .register()
                        .find(known)
                        .map(document -> name(document, language))
                        .orElse(known.value()))
                .orElse(null);
    }

    private String name(PartyDocument document, Locale language) {
        return languages.getTranslation("catalogue.document.kind." + document.kind(), language) + " "
                + document.number();
    }
}
