package vn.quantriet.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.EditionNotice.Kind;
import vn.quantriet.catalogue.content.PartyDocument;

/** What readers of an edition must know. */
final class Notices {

    private Notices() {}

    static List<EditionNotice> of(StoredEdition stored, Shelf shelf) {
        var notices = new ArrayList<EditionNotice>();
        var edition = stored.edition();
        if (edition.state() == EditionState.WITHDRAWN) {
            notices.add(withdrawn(edition));
        }
        stored.documents().stream()
                .flatMap(key -> shelf.register().find(key).stream())
                .flatMap(document -> outdated(document, shelf).stream())
                .forEach(notices::add);
        if (edition.state() == EditionState.CHECKED) {
            notices.add(new EditionNotice(Kind.NOT_APPROVED, "catalogue.notice.not-approved", List.of(), null, null));
        }
        shelf.current(edition.module())
                .filter(current -> current.edition().number() > edition.number())
                .ifPresent(current -> notices.add(newer(current.edition())));
        // Stable: documents stay in the order of the module.
        notices.sort(Comparator.comparing(EditionNotice::kind));
        return List.copyOf(notices);
    }

    private static EditionNotice withdrawn(Edition edition) {
        var decision = edition.decision();
        return new EditionNotice(
                Kind.WITHDRAWN,
                "catalogue.notice.withdrawn",
                List.of(decision == null ? "" : decision.reason()),
                null,
                null);
    }

    private static Optional<EditionNotice> outdated(PartyDocument document, Shelf shelf) {
        return switch (document.status()) {
            case REPLACED -> Optional.of(replaced(document, replacing(document, shelf)));
            case EXPIRED ->
                Optional.of(new EditionNotice(
                        Kind.DOCUMENT_EXPIRED,
                        "catalogue.notice.expired",
                        List.of(document.number()),
                        null,
                        document.key()));
            case IN_FORCE, HISTORICAL -> Optional.empty();
        };
    }

    private static @Nullable PartyDocument replacing(PartyDocument document, Shelf shelf) {
        return Optional.ofNullable(document.replacedBy())
                .flatMap(shelf.register()::find)
                .orElse(null);
    }

    private static EditionNotice replaced(PartyDocument document, @Nullable PartyDocument by) {
        return by == null
                ? new EditionNotice(
                        Kind.DOCUMENT_REPLACED,
                        "catalogue.notice.replaced",
                        List.of(document.number()),
                        null,
                        document.key())
                : new EditionNotice(
                        Kind.DOCUMENT_REPLACED,
                        "catalogue.notice.replaced-by",
                        List.of(document.number(), by.number()),
                        null,
                        by.key());
    }

    private static EditionNotice newer(Edition current) {
        return new EditionNotice(
                Kind.NEWER_EDITION,
                "catalogue.notice.newer",
                List.of(Integer.toString(current.number())),
                current.hash(),
                null);
    }
}
