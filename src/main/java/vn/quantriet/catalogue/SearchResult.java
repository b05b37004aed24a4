package vn.quantriet.catalogue;

import java.util.List;
import vn.quantriet.catalogue.content.PartyDocument;

/**
 * What was found, best first. Texts come as runs with the original spelling, never as HTML.
 *
 * @param modules at most {@value #MOST}; {@code moduleCount} says how many there are
 * @param sections at most {@value #MOST}; {@code sectionCount} says how many there are
 * @param documents at most {@value #MOST}; {@code documentCount} says how many there are
 */
public record SearchResult(
        List<ModuleHit> modules,
        int moduleCount,
        List<SectionHit> sections,
        int sectionCount,
        List<DocumentHit> documents,
        int documentCount) {

    /** How many of each sort are given. */
    public static final int MOST = 20;

    public static final SearchResult NOTHING = new SearchResult(List.of(), 0, List.of(), 0, List.of(), 0);

    public boolean isEmpty() {
        return moduleCount + sectionCount + documentCount == 0;
    }

    /** A stretch of text. */
    public record Run(String text, boolean marked) {}

    /**
     * @param title the whole title
     * @param excerpt of the summary; may be empty
     */
    public record ModuleHit(ModuleCard card, List<Run> title, List<Run> excerpt) {}

    /**
     * @param card of the module
     * @param title of the section
     * @param excerpt of its text
     */
    public record SectionHit(ModuleCard card, EditionSection section, List<Run> title, List<Run> excerpt) {}

    /**
     * @param number as on the document
     * @param title exact; may be empty
     */
    public record DocumentHit(PartyDocument document, List<Run> number, List<Run> title) {}
}
