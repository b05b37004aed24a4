package vn.quantriet.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.EditionText.SectionText;
import vn.quantriet.catalogue.SearchResult.DocumentHit;
import vn.quantriet.catalogue.SearchResult.ModuleHit;
import vn.quantriet.catalogue.SearchResult.Run;
import vn.quantriet.catalogue.SearchResult.SectionHit;
import vn.quantriet.catalogue.StoredTexts.Place;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.search.Found;
import vn.quantriet.catalogue.search.Marker;

/** The library: modules by their current editions, the register of documents, and a search over both. */
@Service
@Requires(Permission.OWN_PAGES)
public class Library {

    private static final Comparator<PartyDocument> NEWEST_FIRST =
            Comparator.comparing(PartyDocument::date).reversed();

    private final Shelves shelves;
    private final LibrarySearch search;
    private final StoredTexts stored;
    private final ObjectProvider<LearnerProgress> learning;

    Library(Shelves shelves, LibrarySearch search, StoredTexts stored, ObjectProvider<LearnerProgress> learning) {
        this.shelves = shelves;
        this.search = search;
        this.stored = stored;
        this.learning = learning;
    }

    /** In the order of the library. */
    public List<ModuleCard> modules(LibraryFilter filter) {
        return withProgress(shelves.current().cards()).stream()
                .filter(filter::admits)
                .toList();
    }

    /** The card of one module; empty when it is unknown or all its editions are withdrawn. */
    public Optional<ModuleCard> module(String module) {
        return withProgress(shelves.current().card(module).stream().toList()).stream()
                .findFirst();
    }

    /** The years of main documents, newest first: what the filter offers. */
    public List<Integer> years() {
        return shelves.current().cards().stream()
                .map(ModuleCard::year)
                .filter(year -> year > 0)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /**
     * Finds modules, sections and documents, without regard to diacritics, a number in any spelling.
     *
     * @param query as typed, of any content and length; nothing is found for an empty one
     */
    public SearchResult search(String query, LibraryFilter filter) {
        var shelf = shelves.current();
        var within = filter.equals(LibraryFilter.ALL)
                ? null
                : modules(filter).stream().map(ModuleCard::module).toList();
        var found = search.search(shelf, query, within);
        var cards = withProgress(Stream.concat(
                                found.modules().stream(),
                                found.sections().stream().map(Found.Place::module))
                        .distinct()
                        .flatMap(module -> shelf.card(module).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(ModuleCard::module, card -> card));
        var places = found.sections().stream()
                .flatMap(place -> Stream.ofNullable(cards.get(place.module()))
                        .map(card -> new Place(card.edition().hash(), place.tag())))
                .toList();
        var summaries = found.modules().stream()
                .flatMap(module -> Stream.ofNullable(cards.get(module)))
                .map(card -> card.edition().hash())
                .toList();
        return new Answer(
                        new Marker(query, found.forgiving()),
                        cards,
                        stored.sectionTexts(places),
                        stored.summaries(summaries),
                        shelf)
                .of(found);
    }

    /** Puts what was found into words. */
    private record Answer(
            Marker marker,
            Map<String, ModuleCard> cards,
            Map<Place, SectionText> texts,
            Map<EditionHash, String> summaries,
            Shelf shelf) {

        SearchResult of(Found found) {
            return new SearchResult(
                    found.modules().stream().flatMap(this::module).toList(),
                    found.moduleCount(),
                    found.sections().stream().flatMap(this::section).toList(),
                    found.sectionCount(),
                    found.documents().stream().flatMap(this::document).toList(),
                    found.documentCount());
        }

        private Stream<ModuleHit> module(String module) {
            return Stream.ofNullable(cards.get(module))
                    .map(card -> new ModuleHit(
                            card,
                            runs(marker.mark(card.edition().title())),
                            runs(marker.excerpt(
                                    summaries.getOrDefault(card.edition().hash(), "")))));
        }

        private Stream<SectionHit> section(Found.Place place) {
            return Stream.ofNullable(cards.get(place.module()))
                    .flatMap(card -> Stream.ofNullable(
                                    texts.get(new Place(card.edition().hash(), place.tag())))
                            .flatMap(text -> hit(card, text)));
        }

        private Stream<SectionHit> hit(ModuleCard card, SectionText text) {
            return card.edition().section(text.tag()).stream()
                    .map(section -> new SectionHit(
                            card, section, runs(marker.mark(text.title())), runs(marker.excerpt(text.text()))));
        }

        private Stream<DocumentHit> document(String key) {
            return shelf.register().find(new DocumentKey(key)).stream()
                    .map(document -> new DocumentHit(
                            document, runs(marker.mark(document.number())), runs(marker.mark(document.title()))));
        }

        private static List<Run> runs(List<Marker.Run> runs) {
            return runs.stream().map(run -> new Run(run.text(), run.marked())).toList();
        }
    }

    /** The register, newest first; those that fit the query, or all for an empty one. */
    public List<PartyDocument> documents(String query) {
        var shelf = shelves.current();
        var documents = query.isBlank()
                ? shelf.register().all().stream()
                : search.search(shelf, query, null).documents().stream()
                        .flatMap(key -> shelf.register().find(new DocumentKey(key)).stream());
        return documents.sorted(NEWEST_FIRST).toList();
    }

    /** @param slug as in addresses, see {@link DocumentKey#slug} */
    public Optional<PartyDocument> documentAt(String slug) {
        return shelves.current().register().findBySlug(slug);
    }

    public Optional<PartyDocument> document(DocumentKey key) {
        return shelves.current().register().find(key);
    }

    /** Modules whose current edition is about the document or cites it, in the order of the library. */
    public List<ModuleCard> citing(DocumentKey key) {
        return withProgress(shelves.current().citing(key));
    }

    private List<ModuleCard> withProgress(Collection<ModuleCard> cards) {
        var editions = cards.stream().map(ModuleCard::edition).toList();
        var progress = Optional.ofNullable(learning.getIfAvailable())
                .filter(known -> !editions.isEmpty())
                .map(known -> known.progress(editions))
                .orElse(Map.of());
        return cards.stream()
                .map(card -> card.with(progress.get(card.module())))
                .toList();
    }
}
