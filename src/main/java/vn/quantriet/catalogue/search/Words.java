package vn.quantriet.catalogue.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.quantriet.shared.VietnameseText;

/** Cuts text into words: runs of letters or of digits, so that "57-NQ/TW", "57 nq tw" and "57nq-tw" are the same. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");

    /** Latin with all Vietnamese letters, and the punctuation in use. */
    private static final int LETTERS = 0x2100;

    private static final char[] PLAIN_LETTERS = plainLetters();
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

    /** Above the length of any Vietnamese syllable; what is longer was no word. */
    private static final int LONGEST = 60;

    private Words() {}

    /**
     * @param folded in lower case, without diacritics
     * @param start place of the first character in the original
     * @param end place behind the last
     */
    record Word(String folded, int start, int end) {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(cut(fold(matcher.group())), matcher.start(), matcher.end()));
        }
        return words;
    }

    /** The folded words with spaces between: faster than {@link #of} where places do not matter. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        var matcher = WORD.matcher(fold(text));
        while (matcher.find()) {
            folded.append(cut(matcher.group())).append(' ');
        }
        return folded.toString();
    }

    /** {@link VietnameseText#fold} but for spaces, by a table: a search folds ten thousand words. */
    private static String fold(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            var letter = text.charAt(i);
            var plain = letter < PLAIN_LETTERS.length ? PLAIN_LETTERS[letter] : 0;
            if (plain == 0) {
                return VietnameseText.fold(text);
            }
            folded[i] = plain;
        }
        return new String(folded);
    }

    /** 0 for what does not fold to one character of its own, such as a mark to be put on a letter. */
    private static char[] plainLetters() {
        var table = new char[LETTERS];
        for (char letter = 0; letter < LETTERS; letter++) {
            var folded = VietnameseText.fold(String.valueOf(letter));
            if (folded.length() == 1) {
                table[letter] = folded.charAt(0);
            } else if (Character.isWhitespace(letter)) {
                table[letter] = ' ';
            }
        }
        return table;
    }

    /**
     * The words that have diacritics, in lower case and in one spelling for each: whoever types diacritics means them.
     */
    static List<String> spelled(String text) {
        return WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .results()
                .map(match -> cut(match.group()))
                .filter(word -> !PLAIN.matcher(word).matches())
                .toList();
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
