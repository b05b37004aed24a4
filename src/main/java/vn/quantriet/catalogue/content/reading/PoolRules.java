package vn.quantriet.catalogue.content.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.faults.Suggestion;
import vn.quantriet.questions.QuestionBank;

/**
 * Sees that a bank holds what its quiz is drawn from. The mix of difficulties is a wish and needs no pool.
 *
 * @param tags of the sections; null when not all are known
 */
record PoolRules(QuestionBank bank, @Nullable List<String> tags, FileFaults faults) {

    void check() {
        var quiz = bank.blueprint();
        var pool = bank.drawable();
        if (pool.size() < quiz.questions()) {
            faults.add(1, FaultCode.QUIZ_POOL_TOO_SMALL, quiz.questions(), pool.size());
        }
        quiz.sections().forEach((tag, needed) -> {
            var there = pool.stream()
                    .filter(question -> question.question().head().tags().contains(tag))
                    .count();
            if (tags != null && !tags.contains(tag)) {
                faults.add(1, FaultCode.QUESTION_TAG_UNKNOWN, tag, Suggestion.among(tags, tag));
            } else if (there < needed) {
                faults.add(1, FaultCode.QUIZ_SECTION_TOO_SMALL, tag, needed, there);
            }
        });
    }
}
