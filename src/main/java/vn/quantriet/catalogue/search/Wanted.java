package vn.quantriet.catalogue.search;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * What somebody looks for: words, the last one perhaps unfinished. Whatever was typed becomes words or nothing.
 *
 * @param words folded, without repetition
 * @param spelled those typed with diacritics, with them
 * @param unfinished whether more letters may follow the last word
 */
record Wanted(List<String> words, List<String> spelled, boolean unfinished) {

    private static final int LONGEST_QUERY = 300;
    private static final int MOST_WORDS = 12;
    private static final int LONG_WORD = 5;

    static Wanted of(String query) {
        var read = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        var words = new LinkedHashSet<String>();
        Words.of(read).stream()
                .map(Words.Word::folded)
                .filter(word -> !word.isBlank())
                .limit(MOST_WORDS)
                .forEach(words::add);
        var last = read.isEmpty() ? ' ' : read.charAt(read.length() - 1);
        return new Wanted(
                List.copyOf(words),
                Words.spelled(read).stream().limit(MOST_WORDS).toList(),
                Character.isLetterOrDigit(last));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean isUnfinished(String word) {
        return unfinished && word.equals(words.getLast());
    }

    /** Whether one wrong letter is forgiven: in long words, since short ones would be others. */
    static boolean forgives(String word) {
        return word.length() >= LONG_WORD && Character.isLetter(word.charAt(0));
    }

    /** Which of the wanted words a word of a text answers; -1 for none. */
    int answeredBy(String word, boolean forgiving) {
        for (int i = 0; i < words.size(); i++) {
            var wanted = words.get(i);
            if (word.equals(wanted)
                    || isUnfinished(wanted) && word.startsWith(wanted)
                    || forgiving && forgives(wanted) && isNear(wanted, word)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether one letter too many, too few, another, or two changed places make the difference, behind the first. */
    static boolean isNear(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || one.charAt(0) != other.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return rest(one, same + 1).equals(rest(other, same + 1))
                || rest(one, same).equals(rest(other, same + 1))
                || rest(one, same + 1).equals(rest(other, same))
                || swapped(one, other, same);
    }

    private static boolean swapped(String one, String other, int at) {
        return one.length() == other.length()
                && at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && rest(one, at + 2).equals(rest(other, at + 2));
    }

    private static String rest(String word, int from) {
        return from >= word.length() ? "" : word.substring(from);
    }
}
