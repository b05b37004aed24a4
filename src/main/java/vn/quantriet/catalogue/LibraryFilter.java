package vn.quantriet.catalogue;

import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.ModuleKind;

/**
 * Which modules are wanted; null means any.
 *
 * @param year of the main document
 * @param inForce whether the documents are in force
 * @param done whether the person who is signed in has read every section
 */
public record LibraryFilter(
        @Nullable ModuleKind kind,
        @Nullable Integer year,
        @Nullable Boolean inForce,
        @Nullable Boolean done) {

    public static final LibraryFilter ALL = new LibraryFilter(null, null, null, null);

    boolean admits(ModuleCard card) {
        return (kind == null || kind == card.kind())
                && (year == null || year == card.year())
                && (inForce == null || inForce == card.inForce())
                && (done == null || done == card.done());
    }
}
