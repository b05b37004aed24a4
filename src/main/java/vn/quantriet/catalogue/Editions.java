package vn.quantriet.catalogue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.content.StudyModule;

/** Published editions, for whoever is signed in. Every edition can be read by its hash for ever. */
@Service
@Requires(Permission.OWN_PAGES)
public class Editions {

    private static final Map<String, String> PICTURES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "webp", "image/webp", "gif", "image/gif");

    private final Shelves shelves;
    private final RenderedEditions rendered;
    private final StoredTexts stored;

    Editions(Shelves shelves, RenderedEditions rendered, StoredTexts stored) {
        this.shelves = shelves;
        this.rendered = rendered;
        this.stored = stored;
    }

    public Optional<Edition> find(EditionHash hash) {
        return shelves.current().find(hash).map(StoredEdition::edition);
    }

    /** What readers of a module are given: the newest approved edition, or else the newest checked one. */
    public Optional<Edition> current(String module) {
        return shelves.current().current(module).map(StoredEdition::edition);
    }

    /** Newest first. */
    public List<Edition> ofModule(String module) {
        return shelves.current().ofModule(module).stream()
                .map(StoredEdition::edition)
                .toList();
    }

    /** @throws EditionNotFound when there is none */
    public StudyModule text(EditionHash hash) {
        return rendered.get(hash);
    }

    /** @throws EditionNotFound when there is no such edition or picture */
    public Picture image(EditionHash hash, String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var mediaType = PICTURES.get(ending);
        if (mediaType == null) {
            throw new EditionNotFound("No picture " + name);
        }
        return stored.file(hash, "images/" + name)
                .map(content -> new Picture(name, mediaType, content))
                .orElseThrow(() -> new EditionNotFound("No picture " + name + " in " + hash));
    }

    /**
     * Worst first.
     *
     * @throws EditionNotFound when there is none
     */
    public List<EditionNotice> notices(EditionHash hash) {
        var shelf = shelves.current();
        return Notices.of(shelf.get(hash), shelf);
    }

    /** @throws EditionNotFound when one of both is missing */
    public EditionComparison compare(EditionHash older, EditionHash newer) {
        var texts = stored.texts(List.of(older, newer));
        return Comparison.of(text(texts, older), text(texts, newer));
    }

    private static EditionText text(Map<EditionHash, EditionText> texts, EditionHash hash) {
        return Optional.ofNullable(texts.get(hash)).orElseThrow(() -> new EditionNotFound("No edition " + hash));
    }

    /**
     * Every document the edition is about or cites, main document first, as the register knows it today.
     *
     * @throws EditionNotFound when there is none
     */
    public List<PartyDocument> documentsOf(EditionHash hash) {
        var shelf = shelves.current();
        var stored = shelf.get(hash);
        var keys = new LinkedHashSet<>(stored.documents());
        keys.addAll(stored.cited());
        return keys.stream().flatMap(key -> shelf.register().find(key).stream()).toList();
    }
}
