package vn.quantriet.learning.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An open attempt as a browser sees it: nothing here tells what is right, and options stand by their place on this paper.
 *
 * @param nextSequence the least sequence number this pen may use
 * @param now the server's clock
 */
record PaperJson(
        String attempt,
        String state,
        int number,
        long member,
        String module,
        String edition,
        String title,
        String startedAt,
        @Nullable String deadlineAt,
        String now,
        String pen,
        long nextSequence,
        List<Asked> questions,
        List<Kept> answers) {

    /**
     * @param type {@code single}, {@code multiple}, {@code true-false}, {@code matching}, {@code ordering}, {@code text},
     *     {@code number}, {@code description}, {@code essay}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(
            int position,
            String type,
            String html,
            @Nullable List<Option> options,
            @Nullable List<String> lefts,
            @Nullable List<String> rights,
            @Nullable List<String> items) {}

    record Option(int place, String html) {}

    record Kept(int position, @Nullable ObjectNode answer, long sequence, boolean late) {}
}
