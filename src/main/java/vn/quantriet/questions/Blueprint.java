package vn.quantriet.questions;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a quiz is drawn from a bank.
 *
 * @param questions how many in all
 * @param sections how many at least from the questions with a tag; the rest comes from the whole bank
 * @param mix the difficulties wished for over the whole quiz; the sections come first
 */
public record Blueprint(int questions, Map<String, Integer> sections, Mix mix) {

    public static final int QUESTIONS = 10;

    /** Ten from the whole bank. */
    public static final Blueprint DEFAULT = new Blueprint(QUESTIONS, Map.of(), Mix.ANY);

    /** @throws IllegalArgumentException when the sections ask for more than there is room for */
    public Blueprint {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        if (questions < 1 || sum(sections) > questions) {
            throw new IllegalArgumentException(questions + " questions, " + sections);
        }
    }

    /**
     * Parts of a whole: 4, 4, 2 and 2, 2, 1 mean the same.
     */
    public record Mix(int easy, int medium, int hard) {

        /** Whatever chance brings. */
        public static final Mix ANY = new Mix(0, 0, 0);

        public boolean isAny() {
            return equals(ANY);
        }

        public int of(Difficulty difficulty) {
            return switch (difficulty) {
                case EASY -> easy;
                case MEDIUM -> medium;
                case HARD -> hard;
            };
        }
    }

    /** For another number of questions, as a campaign may set it; when it is too small, the sections that ask for most give way. */
    public Blueprint withQuestions(int number) {
        var kept = new LinkedHashMap<>(sections);
        while (sum(kept) > number) {
            var most = Collections.max(kept.entrySet(), Map.Entry.comparingByValue());
            if (most.getValue() == 1) {
                kept.remove(kept.lastEntry().getKey());
            } else {
                most.setValue(most.getValue() - 1);
            }
        }
        return new Blueprint(number, kept, mix);
    }

    private static int sum(Map<String, Integer> sections) {
        return sections.values().stream().mapToInt(Integer::intValue).sum();
    }
}
