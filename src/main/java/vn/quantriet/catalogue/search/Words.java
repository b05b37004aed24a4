package vn.quantriet.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.quantriet.shared.VietnameseText;

/** Cuts text into words: runs of letters or of digits, so that "57-NQ/TW", "57 nq tw" and "57nq-tw" are the same. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{N}+");

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
            words.add(new Word(cut(VietnameseText.fold(matcher.group())), matcher.start(), matcher.end()));
        }
        return words;
    }

    /** The folded words with spaces between: faster than {@link #of} where places do not matter. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        var matcher = WORD.matcher(VietnameseText.fold(text));
        while (matcher.find()) {
            folded.append(cut(matcher.group())).append(' ');
        }
        return folded.toString();
    }

    private static String cut(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
