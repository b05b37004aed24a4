package vn.quantriet.catalogue.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Marks the words that were looked for in a text, in its own spelling. */
public final class Marker {

    private static final int WORDS_SHOWN = 36;
    private static final int WORDS_BEFORE = 8;
    private static final String MORE = "…";

    private final Wanted wanted;
    private final boolean forgiving;

    /** @param forgiving as in {@link Found} */
    public Marker(String query, boolean forgiving) {
        this.wanted = Wanted.of(query);
        this.forgiving = forgiving;
    }

    /** A stretch of text. */
    public record Run(String text, boolean marked) {}

    /** The whole text. */
    public List<Run> mark(String text) {
        return mark(text, Words.of(text), 0, text.length());
    }

    /** The stretch with most of the words; the beginning when there is none of them. */
    public List<Run> excerpt(String text) {
        var flat = text.replace('\n', ' ');
        var words = Words.of(flat);
        if (words.size() <= WORDS_SHOWN) {
            return mark(flat, words, 0, flat.length());
        }
        var first = Math.max(0, Math.min(best(words) - WORDS_BEFORE, words.size() - WORDS_SHOWN));
        var last = first + WORDS_SHOWN;
        var runs = new ArrayList<Run>();
        if (first > 0) {
            runs.add(new Run(MORE, false));
        }
        var end = last == words.size() ? flat.length() : words.get(last - 1).end();
        runs.addAll(mark(flat, words, first == 0 ? 0 : words.get(first).start(), end));
        if (last < words.size()) {
            runs.add(new Run(MORE, false));
        }
        return runs;
    }

    /** Where the window with the most different words begins, or of those with equally many the first. */
    private int best(List<Words.Word> words) {
        var answers = words.stream()
                .mapToInt(word -> wanted.answeredBy(word.folded(), forgiving))
                .toArray();
        int best = 0;
        int most = 0;
        for (int first = 0; first < answers.length; first++) {
            if (answers[first] >= 0) {
                var seen = new HashSet<Integer>();
                for (int i = first; i < Math.min(answers.length, first + WORDS_SHOWN - WORDS_BEFORE); i++) {
                    if (answers[i] >= 0) {
                        seen.add(answers[i]);
                    }
                }
                if (seen.size() > most) {
                    most = seen.size();
                    best = first;
                }
            }
        }
        return best;
    }

    private List<Run> mark(String text, List<Words.Word> words, int from, int to) {
        var runs = new ArrayList<Run>();
        int done = from;
        for (var word : words) {
            if (word.start() >= from && word.end() <= to && wanted.answeredBy(word.folded(), forgiving) >= 0) {
                add(runs, text.substring(done, word.start()), false);
                add(runs, text.substring(word.start(), word.end()), true);
                done = word.end();
            }
        }
        add(runs, text.substring(done, to), false);
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean marked) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, marked));
        }
    }
}
