package vn.quantriet.learning.quiz;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.PartWithdrawn;
import vn.quantriet.campaign.completion.Recorder;

/** Tells a campaign about the attempts that belong to it, in the transaction of the attempt. */
@Component
class QuizReports {

    private final AttemptRecords attempts;
    private final PassedRecords passed;
    private final Completions completions;

    QuizReports(AttemptRecords attempts, PassedRecords passed, Completions completions) {
        this.attempts = attempts;
        this.passed = passed;
        this.completions = completions;
    }

    void begun(Paper paper) {
        report(paper, PartState.UNDER_WAY, paper.startedAt(), null);
    }

    /** @param recordedBy who typed it in from paper; null: the member himself handed it in */
    void handedIn(StoredAttempt attempt, @Nullable MemberId recordedBy) {
        var name = attempt.recordedByName();
        report(
                attempt.paper(),
                attempt.passed() ? PartState.DONE : PartState.UNDER_WAY,
                Objects.requireNonNull(attempt.handedInAt()),
                recordedBy == null || name == null ? null : new Recorder(recordedBy, name));
    }

    private void report(Paper paper, PartState state, Instant at, @Nullable Recorder recorder) {
        if (!paper.campaign().equals(CampaignId.SELF_STUDY)) {
            completions.report(
                    paper.campaign(),
                    new PartReport(
                            paper.member(), paper.module(), Part.QUIZ, state, paper.edition(), at, recorder, null));
        }
    }

    /** The first that passed completes; without one, any attempt is a beginning. */
    @EventListener
    void on(PartWithdrawn event) {
        if (event.part() == Part.QUIZ) {
            var mine = attempts.of(event.member(), event.campaign(), event.module())
                    .reversed();
            mine.forEach(attempt -> begun(attempt.paper()));
            mine.stream()
                    .filter(StoredAttempt::passed)
                    .forEach(attempt ->
                            handedIn(attempt, passed.recorder(attempt).orElse(null)));
        }
    }

    /** A window that is longer now holds what was handed in after the end of the old one; who is new has no attempts in it. */
    @EventListener
    void on(CampaignOpened event) {
        if (event.only() != null) {
            return;
        }
        completions.asked(event.campaign()).stream()
                .filter(duty -> duty.part() == Part.QUIZ)
                .forEach(duty -> completions.load(event.campaign(), passed.inWindow(duty)));
    }
}
