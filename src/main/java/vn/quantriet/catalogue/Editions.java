package vn.quantriet.catalogue;

import java.util.List;
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

    public Optional<Edition> find(EditionHash hash) {
        throw new UnsupportedOperationException();
    }

    /** What readers of a module are given: the newest approved edition, or else the newest checked one. */
    public Optional<Edition> current(String module) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Edition> ofModule(String module) {
        throw new UnsupportedOperationException();
    }

    /** @throws EditionNotFound when there is none */
    public StudyModule text(EditionHash hash) {
        throw new UnsupportedOperationException();
    }

    /** @throws EditionNotFound when there is no such edition or picture */
    public Picture image(EditionHash hash, String name) {
        throw new UnsupportedOperationException();
    }

    /**
     * Worst first.
     *
     * @throws EditionNotFound when there is none
     */
    public List<EditionNotice> notices(EditionHash hash) {
        throw new UnsupportedOperationException();
    }

    /** @throws EditionNotFound when one of both is missing */
    public EditionComparison compare(EditionHash older, EditionHash newer) {
        throw new UnsupportedOperationException();
    }

    /**
     * Every document the edition is about or cites, main document first, as the register knows it today.
     *
     * @throws EditionNotFound when there is none
     */
    public List<PartyDocument> documentsOf(EditionHash hash) {
        throw new UnsupportedOperationException();
    }
}
