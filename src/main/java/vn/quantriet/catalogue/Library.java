package vn.quantriet.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.PartyDocument;

/** The library: modules by their current editions, the register of documents, and a search over both. */
@Service
@Requires(Permission.OWN_PAGES)
public class Library {

    /** In the order of the library. */
    public List<ModuleCard> modules(LibraryFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** The card of one module; empty when it is unknown or all its editions are withdrawn. */
    public Optional<ModuleCard> module(String module) {
        throw new UnsupportedOperationException();
    }

    /** The years of main documents, newest first: what the filter offers. */
    public List<Integer> years() {
        throw new UnsupportedOperationException();
    }

    /**
     * Finds modules, sections and documents, without regard to diacritics, a number in any spelling.
     *
     * @param query as typed, of any content and length; nothing is found for an empty one
     */
    public SearchResult search(String query, LibraryFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** The register, newest first; those that fit the query, or all for an empty one. */
    public List<PartyDocument> documents(String query) {
        throw new UnsupportedOperationException();
    }

    public Optional<PartyDocument> document(DocumentKey key) {
        throw new UnsupportedOperationException();
    }

    /** Modules whose current edition is about the document or cites it, in the order of the library. */
    public List<ModuleCard> citing(DocumentKey key) {
        throw new UnsupportedOperationException();
    }
}
