package vn.quantriet.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.quantriet.shared.VietnameseText;

/** What somebody typed to find something, prepared for {@code LIKE}. */
final class SearchText {

    private static final int MOST_WORDS = 6;
    private static final Pattern SPECIAL = Pattern.compile("[\\\\%_]");
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

    private SearchText() {}

    /** The words, without diacritics. */
    static List<String> words(String text) {
        return Arrays.stream(VietnameseText.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** The signs that mean something to {@code LIKE} stand for themselves. */
    static String literal(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** Upper case for code columns, which hold nothing but ASCII. */
    static String ascii(String text) {
        return NOT_ASCII.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("?");
    }
}
