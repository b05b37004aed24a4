package vn.quantriet.learning.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An attempt that is handed in, as a browser sees it.
 *
 * @param mark to two decimals, rounded down; {@code markExact} is the fraction itself
 * @param percent to two decimals, rounded down, so that nobody reads 70 who has not passed at 70
 * @param late how many answers came after the deadline
 * @param answersShown whether what is right may be told
 * @param recordedBy who typed it in from paper; null: the member himself
 */
record ResultJson(
        String attempt,
        String state,
        int number,
        long member,
        String module,
        String edition,
        String title,
        String startedAt,
        @Nullable String deadlineAt,
        String handedInAt,
        String now,
        BigDecimal mark,
        String markExact,
        int outOf,
        BigDecimal percent,
        boolean passed,
        int passPercent,
        String passPercentSource,
        int late,
        boolean lateCounted,
        @Nullable String recordedBy,
        @Nullable Long paperNumber,
        boolean answersShown,
        List<Question> questions,
        List<Again> readAgain,
        Next next) {

    /**
     * @param given in places of this paper; null when nothing was given
     * @param right in places of this paper; missing where it may not be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Question(
            int position,
            String type,
            String html,
            @Nullable List<PaperJson.Option> options,
            @Nullable List<String> lefts,
            @Nullable List<String> rights,
            @Nullable List<String> items,
            @Nullable ObjectNode given,
            boolean late,
            @Nullable ObjectNode right,
            @Nullable Boolean correct,
            @Nullable BigDecimal mark,
            List<String> feedback,
            String tag,
            @Nullable Section section,
            @Nullable String paragraphLink) {}

    record Section(String tag, String title) {}

    record Again(String tag, String title, String link) {}

    /** @param kind {@code read-again} or {@code library} */
    record Next(String kind, String link, String text) {}
}
