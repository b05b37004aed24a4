package vn.quantriet.learning.quiz;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;

/**
 * A quiz on paper, as it is printed and as it is typed in: the questions in the same places.
 *
 * @param number printed on it
 * @param title of the module
 * @param typed null while nobody has typed it in
 */
public record PrintedQuiz(
        long number,
        MemberId member,
        String memberName,
        String module,
        String title,
        int passPercent,
        Instant printedAt,
        String printedBy,
        @Nullable Typed typed,
        List<Question> questions) {

    /** Who typed it in, and when. */
    public record Typed(String by, Instant at) {}

    /**
     * A question in the places of this paper; nothing here tells what is right.
     *
     * @param position from 1
     * @param type as in the protocol: {@code single}, {@code multiple}, {@code true-false}, {@code matching}, {@code ordering},
     *     {@code text}, {@code number}
     * @param html sanitised
     * @param options sanitised; empty where nothing is chosen
     * @param lefts sanitised; empty where nothing is matched
     * @param rights plain; empty where nothing is matched
     * @param items plain; empty where nothing is ordered
     */
    public record Question(
            int position,
            String type,
            String html,
            List<String> options,
            List<String> lefts,
            List<String> rights,
            List<String> items) {

        static Question of(PaperJson.Asked asked) {
            return new Question(
                    asked.position(),
                    asked.type(),
                    asked.html(),
                    asked.options() == null
                            ? List.of()
                            : asked.options().stream()
                                    .map(PaperJson.Option::html)
                                    .toList(),
                    orNone(asked.lefts()),
                    orNone(asked.rights()),
                    orNone(asked.items()));
        }

        private static List<String> orNone(@Nullable List<String> some) {
            return some == null ? List.of() : some;
        }
    }
}
