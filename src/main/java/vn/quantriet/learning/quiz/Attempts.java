package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.LateAnswers;
import vn.quantriet.shared.Retry;
import vn.quantriet.shared.WholeTransaction;

/** Answering and handing in, of the person who is signed in and of nobody else. What it has answered is on disk. */
@Service
@Requires(Permission.OWN_PAGES)
public class Attempts {

    private final AttemptRecords attempts;
    private final AnswerRecords answers;
    private final Papers papers;
    private final Deadlines deadlines;
    private final HandingIn handingIn;
    private final WholeTransaction transactions;
    private final CurrentActor currentActor;
    private final Clock clock;

    Attempts(
            AttemptRecords attempts,
            AnswerRecords answers,
            Papers papers,
            Deadlines deadlines,
            HandingIn handingIn,
            WholeTransaction transactions,
            CurrentActor currentActor,
            Clock clock) {
        this.attempts = attempts;
        this.answers = answers;
        this.papers = papers;
        this.deadlines = deadlines;
        this.handingIn = handingIn;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * One's own attempt, handed in by the server first where its time is over.
     *
     * @throws AttemptNotFound also for another member's
     */
    <T> T open(AttemptId id, Function<OpenAttempt, T> whileOpen, Function<HandingIn.Marked, T> afterwards) {
        var attempt = deadlines.settled(attempts.find(id, member()).orElseThrow(() -> new AttemptNotFound(id.value())));
        return attempt.isOpen()
                ? whileOpen.apply(
                        new OpenAttempt(attempt, answers.of(attempt.paper().row())))
                : afterwards.apply(handingIn.marked(attempt));
    }

    /**
     * Keeps one answer, in one statement once the paper is known to this node.
     *
     * @param understood what is given, for the paper and the moment
     * @throws AttemptNotFound also for another member's
     * @throws QuizRefused when it is handed in already, or late and late answers are refused
     */
    SavedAnswer save(AttemptId id, MemberId claimed, Function<Paper, GivenAnswer> understood) {
        refuseOther(claimed);
        var paper = papers.of(id, claimed).orElseThrow(() -> new AttemptNotFound(id.value()));
        var given = understood.apply(paper);
        var now = clock.instant();
        return Retry.of(() -> answers.save(id, claimed, given, now, now.minus(StoredAttempt.GRACE)))
                .map(kept -> SavedAnswer.of(paper, given, kept))
                .orElseGet(() -> transactions.run(() -> savedLate(paper, given)));
    }

    /** The attempt does not take answers any more, or not in time. */
    private SavedAnswer savedLate(Paper paper, GivenAnswer given) {
        var attempt = locked(paper.id(), paper.member());
        if (attempt.state() == AttemptState.HANDED_IN) {
            throw new QuizRefused(QuizRefused.Reason.HANDED_IN);
        }
        var settled = attempt.isOpen() ? handingIn.byServer(attempt).attempt() : attempt;
        var inTime = find(answers.of(paper.row()), given.position(), false);
        if (inTime != null && !SavedAnswer.of(paper, given, inTime).isOther()) {
            return SavedAnswer.of(paper, given, inTime);
        }
        if (paper.terms().lateAnswers() == LateAnswers.REFUSED) {
            throw new QuizRefused(QuizRefused.Reason.TOO_LATE);
        }
        answers.saveAll(paper.row(), List.of(given), true, clock.instant());
        var marked = handingIn.again(settled);
        return SavedAnswer.of(paper, given, Objects.requireNonNull(find(marked.answers(), given.position(), true)));
    }

    private static @Nullable KeptAnswer find(List<KeptAnswer> kept, int position, boolean late) {
        return kept.stream()
                .filter(answer -> answer.position() == position && answer.late() == late)
                .findFirst()
                .orElse(null);
    }

    /**
     * Hands in, with what the device still has to deliver. Handing in again changes nothing and gives the same result.
     *
     * @param queue what the device brings along, understood for the paper
     * @throws AttemptNotFound also for another member's
     */
    HandingIn.Marked handIn(AttemptId id, MemberId claimed, Function<Paper, List<GivenAnswer>> queue) {
        refuseOther(claimed);
        return transactions.run(() -> {
            var attempt = locked(id, claimed);
            return attempt.state() == AttemptState.HANDED_IN
                    ? handingIn.marked(attempt)
                    : handedIn(attempt, queue.apply(attempt.paper()));
        });
    }

    private HandingIn.Marked handedIn(StoredAttempt attempt, List<GivenAnswer> queue) {
        var over = attempt.isOver(clock.instant());
        var settled = over ? handingIn.byServer(attempt).attempt() : attempt;
        var late = !settled.isOpen();
        var taken = !late || settled.paper().terms().lateAnswers() != LateAnswers.REFUSED;
        if (taken && !queue.isEmpty()) {
            answers.saveAll(settled.paper().row(), queue, late, clock.instant());
        }
        return handingIn.byMember(settled);
    }

    private StoredAttempt locked(AttemptId id, MemberId member) {
        return attempts.lock(id, member).orElseThrow(() -> new AttemptNotFound(id.value()));
    }

    private void refuseOther(MemberId claimed) {
        if (!claimed.equals(currentActor.get().member())) {
            throw new QuizRefused(QuizRefused.Reason.OTHER_MEMBER);
        }
    }

    private MemberId member() {
        var member = currentActor.get().member();
        if (member == null) {
            throw new AttemptNotFound("of nobody");
        }
        return member;
    }
}
