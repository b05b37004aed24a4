package vn.quantriet.documents;

import java.util.List;

/** A piece of the content, in the order in which it is read. */
public sealed interface PaperBlock {

    /** How deep a line stands (05-HD/VPTW: {@code I-}, {@code 1.}, {@code a)}, {@code -}). The sign is a part of the text. */
    enum Level {
        /** {@code I- …}, bold. */
        PART,
        /** {@code 1. …}, bold. */
        POINT,
        /** Everything else: {@code a) …}, {@code - …}, or plain. */
        TEXT
    }

    /** A line or paragraph: first line 10 mm, justified. */
    record Line(Level level, String text) implements PaperBlock {}

    /**
     * A table with rules around its cells.
     *
     * @param widths of the columns in percent; as many as there are columns
     * @param head repeated on every page
     * @param rows each with as many texts as there are columns
     */
    record Table(List<Integer> widths, List<String> head, List<List<String>> rows) implements PaperBlock {}
}
