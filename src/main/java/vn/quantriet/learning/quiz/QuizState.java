package vn.quantriet.learning.quiz;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.campaign.QuizTerms;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.questions.Fraction;

/**
 * The quiz of a module as it stands for one member.
 *
 * @param campaign for which an attempt counts; study by oneself where none asks it
 * @param terms those of today; how many questions included
 * @param hasQuestions whether there is anything to draw from
 * @param nextAt from when the next attempt may start; null: now, as far as the waiting time goes
 * @param attempts newest first
 */
public record QuizState(
        MemberId member,
        Edition edition,
        Campaign campaign,
        QuizTerms terms,
        boolean hasQuestions,
        int attemptsLeft,
        @Nullable Instant nextAt,
        List<Attempt> attempts) {

    /**
     * @param handedInAt null while open
     * @param mark exact; null while open
     * @param recordedBy who typed it in from paper; null: the member himself
     */
    public record Attempt(
            AttemptId id,
            int number,
            AttemptState state,
            Instant startedAt,
            @Nullable Instant deadlineAt,
            @Nullable Instant handedInAt,
            @Nullable Fraction mark,
            int outOf,
            boolean passed,
            @Nullable String recordedBy) {

        static Attempt of(StoredAttempt stored) {
            return new Attempt(
                    stored.paper().id(),
                    stored.paper().number(),
                    stored.state(),
                    stored.paper().startedAt(),
                    stored.paper().deadline(),
                    stored.handedInAt(),
                    stored.mark(),
                    stored.outOf(),
                    stored.passed(),
                    stored.recordedByName());
        }
    }

    public Optional<Attempt> open() {
        return attempts.stream()
                .filter(attempt -> attempt.state() == AttemptState.OPEN)
                .findFirst();
    }

    /** Whether one of the attempts reached the pass mark. */
    public boolean passed() {
        return attempts.stream().anyMatch(Attempt::passed);
    }

    public int passPercent() {
        return terms.value(QuizSetting.PASS_PERCENT);
    }
}
