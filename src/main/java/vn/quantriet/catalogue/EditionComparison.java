package vn.quantriet.catalogue;

import java.util.List;

/**
 * What changed between two editions of a module, for readers.
 *
 * @param titleBefore the older title
 * @param title the newer one
 * @param summary the one-page summary, as a section with an empty tag
 * @param sections in the order of the newer edition, removed ones where they stood
 */
public record EditionComparison(String titleBefore, String title, SectionChange summary, List<SectionChange> sections) {

    /** Whether a reader would notice nothing; questions and pictures may differ still. */
    public boolean isSame() {
        return titleBefore.equals(title)
                && summary.kind() == Kind.UNCHANGED
                && sections.stream().allMatch(section -> section.kind() == Kind.UNCHANGED);
    }

    /** Named by the message {@code catalogue.change.<NAME>}. */
    public enum Kind {
        UNCHANGED,
        CHANGED,
        ADDED,
        REMOVED
    }

    /**
     * @param title the newer title; the older one of a removed section
     * @param titleBefore the older title; the newer one of an added section
     * @param runs the words, in order; empty when unchanged. A line feed ends a paragraph
     */
    public record SectionChange(Kind kind, String tag, String titleBefore, String title, List<WordRun> runs) {}

    /**
     * @param kind UNCHANGED, ADDED or REMOVED
     * @param text with its spaces
     */
    public record WordRun(Kind kind, String text) {}
}
