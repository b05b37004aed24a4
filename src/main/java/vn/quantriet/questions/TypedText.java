package vn.quantriet.questions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.quantriet.shared.VietnameseText;

/**
 * Compares short texts as a patient teacher does. Case, spaces, the form of quotation marks and hyphens, and the place of the tone
 * mark in a syllable ("hoá", "hóa") make no difference.
 */
final class TypedText {

    private static final Pattern NOT_SEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");
    private static final Pattern APOSTROPHES = Pattern.compile("[‘’‛′]");

    /** Grave, acute, tilde, hook above, dot below. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** Vowels, and what makes others of them: circumflex, breve, horn. */
    private static final String VOWELS = "aeiouy\u0302\u0306\u031B";

    /** Stands for an escaped asterisk; no text may hold this character. */
    private static final char ASTERISK = '\uFDD0';

    private TypedText() {}

    /**
     * @param pattern with asterisks for anything; {@code \*} is an asterisk
     */
    static boolean fits(String typed, String pattern, GradingRules rules) {
        var wanted = pattern.replace("\\*", String.valueOf(ASTERISK));
        return matches(plain(typed).replace('*', ASTERISK), plain(wanted))
                || rules.diacriticsOptional() && matches(bare(typed).replace('*', ASTERISK), bare(wanted));
    }

    private static String bare(String text) {
        return plain(VietnameseText.fold(text));
    }

    private static String plain(String text) {
        var seen = NOT_SEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        var hyphens = HYPHENS.matcher(seen).replaceAll("-");
        var quotes = QUOTES.matcher(hyphens).replaceAll("\"");
        return tonesLast(Normalizer.normalize(APOSTROPHES.matcher(quotes).replaceAll("'"), Normalizer.Form.NFD));
    }

    /** Every tone behind the vowels that follow it. */
    private static String tonesLast(String decomposed) {
        var moved = new StringBuilder(decomposed.length());
        var tones = new StringBuilder();
        for (var at = 0; at < decomposed.length(); at++) {
            var c = decomposed.charAt(at);
            if (TONES.indexOf(c) >= 0) {
                tones.append(c);
                continue;
            }
            if (VOWELS.indexOf(c) < 0) {
                moved.append(tones);
                tones.setLength(0);
            }
            moved.append(c);
        }
        return moved.append(tones).toString();
    }

    /** Goes back to the last asterisk only: quick for every text. */
    private static boolean matches(String text, String pattern) {
        var at = 0;
        var wanted = 0;
        var star = -1;
        var resume = 0;
        while (at < text.length()) {
            if (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
                star = wanted++;
                resume = at;
            } else if (wanted < pattern.length() && pattern.charAt(wanted) == text.charAt(at)) {
                wanted++;
                at++;
            } else if (star >= 0) {
                wanted = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (wanted < pattern.length() && pattern.charAt(wanted) == '*') {
            wanted++;
        }
        return wanted == pattern.length();
    }
}
