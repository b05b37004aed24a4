package vn.quantriet.catalogue;

/**
 * One section of an edition, without its text.
 *
 * @param number from 1, in reading order
 * @param tag names it within the module, also in addresses
 * @param words how many
 * @param readingKey whoever has a mark with this key has read this section; inherited from the edition before where the
 *     words are the same or the correction was minor
 */
public record EditionSection(int number, String tag, String title, int words, String readingKey) {

    private static final double WORDS_PER_MINUTE = 180;

    /** Reading time, rounded up; at least one minute. */
    public int minutes() {
        return minutesFor(words);
    }

    /** Reading time of several sections together: rounded once, so that the parts do not add up to more than the whole. */
    public static int minutesFor(int words) {
        return Math.max(1, (int) Math.ceil(words / WORDS_PER_MINUTE));
    }
}
