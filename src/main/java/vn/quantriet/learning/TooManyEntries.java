package vn.quantriet.learning;

/** More entries at once than {@link Reading#MOST_ENTRIES}; nothing was stored. */
public class TooManyEntries extends RuntimeException {

    TooManyEntries(int entries) {
        super(entries + " entries at once");
    }
}
