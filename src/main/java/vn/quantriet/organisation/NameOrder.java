package vn.quantriet.organisation;

/**
 * SQL that sorts people as a Vietnamese list does: all of one given name together, tones apart, and only then by family
 * and middle names.
 *
 * <p>The database cuts sort keys at 1,024 bytes and puts the tones at their end, so a long column would be sorted without
 * tones: hence the short pieces.
 */
public final class NameOrder {

    private NameOrder() {}

    /** What to put behind {@code ORDER BY}; the column holds a name with the given name first. */
    public static String by(String sortName) {
        return "LEFT(SUBSTRING_INDEX(%1$s, ' ', 1), 12), LEFT(%1$s, 30), %1$s".formatted(sortName);
    }
}
