package vn.quantriet.learning.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.Answer;

/**
 * What a secretary types for a question on paper: {@code b} for one choice, {@code ac} for several, {@code đ} or {@code s}, the right sides
 * in the order of the left ones ({@code ca-}, a dash where nothing was written), the items in the order given ({@code bac}), or the words.
 */
public final class TypedLetters {

    private static final char FIRST = 'a';
    private static final char NOTHING = '-';

    private TypedLetters() {}

    /** @return empty when it is no answer to this question */
    public static Optional<Answer> read(PrintedQuiz.Question question, String typed) {
        var text = typed.strip();
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s,.;]", "");
        return Optional.ofNullable(
                switch (question.type()) {
                    case "single" -> chosen(places(letters, question.options().size()), 1);
                    case "multiple" ->
                        chosen(
                                places(letters, question.options().size()),
                                question.options().size());
                    case "true-false" -> judged(letters);
                    case "matching" -> matched(letters, question);
                    case "ordering" ->
                        ordered(
                                places(letters, question.items().size()),
                                question.items().size());
                    case "text", "number" -> new Answer.Typed(text);
                    default -> null;
                });
    }

    /** Null when a letter stands for nothing, or twice. */
    private static @Nullable List<Integer> places(String letters, int count) {
        Set<Integer> places = new LinkedHashSet<>();
        for (var letter : letters.toCharArray()) {
            var place = letter - FIRST;
            if (place < 0 || place >= count || !places.add(place)) {
                return null;
            }
        }
        return new ArrayList<>(places);
    }

    private static @Nullable Answer chosen(@Nullable List<Integer> places, int most) {
        return places == null || places.isEmpty() || places.size() > most
                ? null
                : new Answer.Chosen(new LinkedHashSet<>(places));
    }

    private static @Nullable Answer judged(String letters) {
        return switch (letters) {
            case "đ", "d" -> new Answer.Judged(true);
            case "s" -> new Answer.Judged(false);
            default -> null;
        };
    }

    private static @Nullable Answer matched(String letters, PrintedQuiz.Question question) {
        if (letters.isEmpty() || letters.length() > question.lefts().size()) {
            return null;
        }
        var pairs = new LinkedHashMap<Integer, Integer>();
        for (var left = 0; left < letters.length(); left++) {
            var right = letters.charAt(left) - FIRST;
            if (letters.charAt(left) == NOTHING) {
                continue;
            }
            if (right < 0 || right >= question.rights().size()) {
                return null;
            }
            pairs.put(left, right);
        }
        return pairs.isEmpty() ? null : new Answer.Matched(pairs);
    }

    private static @Nullable Answer ordered(@Nullable List<Integer> places, int count) {
        return places == null || places.size() != count ? null : new Answer.Ordered(places);
    }
}
