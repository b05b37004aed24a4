package vn.quantriet.demo;

import org.jspecify.annotations.Nullable;

/** Telephone numbers that nobody can have: no network uses the prefix 0100. */
final class Phones {

    static final String PREFIX = "0100";
    private static final int NUMBERS = 1_000_000;
    private static final int KEPT_FOR_SAMPLES = 10;
    private static final int WITHOUT_PHONE = 37;
    /** Has no factor in common with the count of numbers, so no two members share one. */
    private static final long STEP = 387_421;

    private Phones() {}

    static String of(long number) {
        return PREFIX + "%06d".formatted(number);
    }

    /** The number of a member; null for those without a telephone, and when all numbers are taken. */
    static @Nullable String ofMember(long id) {
        var number = id * STEP % NUMBERS;
        return id > NUMBERS || number < KEPT_FOR_SAMPLES || id % WITHOUT_PHONE == 0 ? null : of(number);
    }
}
