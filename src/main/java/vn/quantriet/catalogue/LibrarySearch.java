package vn.quantriet.catalogue;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.content.DocumentRegister;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.search.Found;
import vn.quantriet.catalogue.search.Indexed;
import vn.quantriet.catalogue.search.TextIndex;
import vn.quantriet.shared.Languages;

/** Keeps the index in step with the shelf: whoever searches first after a change puts in what has changed. */
@Component
class LibrarySearch implements DisposableBean {

    private static final int MODULES_AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(LibrarySearch.class);

    private final Shelves shelves;
    private final StoredTexts stored;
    private final Languages languages;
    private final TextIndex index = new TextIndex();
    private final ReentrantLock changing = new ReentrantLock();
    private final Map<String, Known> indexed = new HashMap<>();
    private volatile boolean closing;
    private volatile @Nullable Shelf shown;
    private List<PartyDocument> indexedDocuments = List.of();

    /** What is in the index of a module; names change with the register of documents. */
    private record Known(EditionHash edition, String names) {}

    LibrarySearch(Shelves shelves, StoredTexts stored, Languages languages) {
        this.shelves = shelves;
        this.stored = stored;
        this.languages = languages;
    }

    /** The first search shall find the index ready, without the start waiting for it. */
    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        AfterStart.run("index", () -> {
            try {
                bringUpTo(shelves.current());
            } catch (RuntimeException failure) {
                if (!closing) {
                    LOG.warn("The index is put off until the first search", failure);
                }
            }
        });
    }

    /** @param modules where to look; null for everywhere */
    Found search(Shelf shelf, String query, @Nullable Collection<String> modules) {
        bringUpTo(shelf);
        return index.search(query, modules);
    }

    /** Whoever comes while much is being put in goes on with what is there, if anything is. */
    private void bringUpTo(Shelf shelf) {
        var known = shown;
        if (known != null && known.version() >= shelf.version()) {
            return;
        }
        try {
            if (known == null) {
                changing.lockInterruptibly();
            } else if (!changing.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            try {
                change(shelf);
            } finally {
                changing.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(Shelf shelf) {
        if (shown != null && shown.version() >= shelf.version()) {
            return;
        }
        if (!indexedDocuments.equals(shelf.register().all())) {
            putDocuments(shelf.register());
        }
        var changed = shelf.cards().stream()
                .filter(card -> !known(card).equals(indexed.get(card.module())))
                .toList();
        for (int from = 0; from < changed.size(); from += MODULES_AT_ONCE) {
            put(changed.subList(from, Math.min(changed.size(), from + MODULES_AT_ONCE)));
        }
        removeLost(shelf);
        index.show();
        shown = shelf;
    }

    private Known known(ModuleCard card) {
        return new Known(card.edition().hash(), names(card));
    }

    private void put(List<ModuleCard> cards) {
        var texts =
                stored.texts(cards.stream().map(card -> card.edition().hash()).toList());
        for (var card : cards) {
            var text = texts.get(card.edition().hash());
            if (text != null) {
                index.put(new Indexed.Module(
                        card.module(),
                        names(card),
                        text.summary(),
                        text.sections().stream()
                                .map(section -> new Indexed.Part(section.tag(), section.title(), section.text()))
                                .toList()));
                indexed.put(card.module(), known(card));
            }
        }
    }

    private void removeLost(Shelf shelf) {
        var lost = new HashSet<>(indexed.keySet());
        shelf.cards().forEach(card -> lost.remove(card.module()));
        lost.forEach(index::removeModule);
        indexed.keySet().removeAll(lost);
    }

    private void putDocuments(DocumentRegister register) {
        index.removeDocuments();
        register.all()
                .forEach(document -> index.put(new Indexed.Document(
                        document.key().value(),
                        names(document),
                        String.join(" ", document.title(), document.body(), document.signer()))));
        indexedDocuments = register.all();
    }

    private String names(ModuleCard card) {
        var document = card.document();
        return String.join(
                " ",
                card.edition().shortTitle(),
                card.edition().title(),
                languages.getTranslation("catalogue.kind." + card.kind(), Languages.VIETNAMESE),
                document == null ? "" : names(document));
    }

    /** A document in all the ways it is called: number, kind in full and as its initials, year, term. */
    private String names(PartyDocument document) {
        var kind = languages.getTranslation("catalogue.document.kind." + document.kind(), Languages.VIETNAMESE);
        var initials = Stream.of(kind.split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
        return String.join(
                " ",
                kind,
                document.number(),
                initials,
                Integer.toString(document.date().getYear()),
                document.term());
    }

    @Override
    public void destroy() {
        closing = true;
        index.close();
    }
}
