package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.learning.AttemptHandedIn;

/** Marks an attempt and keeps the mark, inside the transaction of the caller, who holds its lock. */
@Component
class HandingIn {

    private final AttemptRecords attempts;
    private final AnswerRecords answers;
    private final QuizBanks banks;
    private final QuizReports reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandingIn(
            AttemptRecords attempts,
            AnswerRecords answers,
            QuizBanks banks,
            QuizReports reports,
            ApplicationEventPublisher events,
            Clock clock) {
        this.attempts = attempts;
        this.answers = answers;
        this.banks = banks;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** An attempt with its answers and marks. */
    record Marked(StoredAttempt attempt, List<KeptAnswer> answers, Marks marks) {}

    /** What the member hands in; after the deadline the moment stays that of the deadline. */
    Marked byMember(StoredAttempt attempt) {
        var before = attempt.handedInAt();
        return keep(
                attempt,
                AttemptState.HANDED_IN,
                before == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : before);
    }

    /** What somebody typed in from paper. */
    Marked recorded(StoredAttempt attempt, @Nullable MemberId by) {
        return keep(attempt, AttemptState.HANDED_IN, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
    }

    /** What the server has at the deadline. */
    Marked byServer(StoredAttempt attempt) {
        return keep(
                attempt,
                AttemptState.PROVISIONAL,
                Objects.requireNonNull(attempt.paper().deadline()));
    }

    /** The mark may have changed by a late answer. */
    Marked again(StoredAttempt attempt) {
        return keep(attempt, attempt.state(), Objects.requireNonNull(attempt.handedInAt()));
    }

    /** Marks as they are, changing nothing. */
    Marked marked(StoredAttempt attempt) {
        var kept = answers.of(attempt.paper().row());
        return new Marked(attempt, kept, Marking.of(attempt.paper(), bank(attempt), kept));
    }

    private Marked keep(StoredAttempt attempt, AttemptState state, Instant at) {
        return keep(attempt, state, at, null);
    }

    private Marked keep(StoredAttempt attempt, AttemptState state, Instant at, @Nullable MemberId recordedBy) {
        var marked = marked(attempt);
        var handedIn = attempt.handedIn(state, at, marked.marks());
        attempts.keepMark(handedIn);
        reports.handedIn(handedIn, recordedBy);
        tell(handedIn, recordedBy);
        return new Marked(handedIn, marked.answers(), marked.marks());
    }

    private void tell(StoredAttempt attempt, @Nullable MemberId recordedBy) {
        var paper = attempt.paper();
        events.publishEvent(new AttemptHandedIn(
                paper.member(),
                paper.campaign(),
                paper.module(),
                paper.edition(),
                paper.number(),
                Objects.requireNonNull(attempt.mark()),
                attempt.outOf(),
                attempt.passed(),
                attempt.state() == AttemptState.PROVISIONAL,
                Objects.requireNonNull(attempt.handedInAt()),
                recordedBy));
    }

    QuizBank bank(StoredAttempt attempt) {
        return banks.of(attempt.paper().edition());
    }
}
