package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.WholeTransaction;

/** Hands in what the server has when the time of an attempt is over: each minute, and whenever somebody looks at it. */
@Component
class Deadlines {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final int AT_ONCE = 200;

    private final AttemptRecords attempts;
    private final HandingIn handingIn;
    private final WholeTransaction transactions;
    private final Clock clock;

    Deadlines(AttemptRecords attempts, HandingIn handingIn, WholeTransaction transactions, Clock clock) {
        this.attempts = attempts;
        this.handingIn = handingIn;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Each node may do it: the lock on an attempt and its state let only one. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void handInWhatIsOver() {
        for (var attempt : attempts.over(clock.instant().minus(StoredAttempt.GRACE), AT_ONCE)) {
            try {
                settled(attempt);
            } catch (RuntimeException failure) {
                LOG.error(
                        "Attempt {} was not handed in at its deadline",
                        attempt.paper().id(),
                        failure);
            }
        }
    }

    List<StoredAttempt> settled(List<StoredAttempt> some) {
        return some.stream().map(this::settled).toList();
    }

    /** The attempt itself, or how it stands once it is handed in where its time is over. */
    StoredAttempt settled(StoredAttempt attempt) {
        return attempt.isOver(clock.instant()) ? transactions.run(() -> handedIn(attempt)) : attempt;
    }

    private StoredAttempt handedIn(StoredAttempt seen) {
        var attempt = attempts.lock(seen.paper().id(), seen.paper().member()).orElseThrow();
        return attempt.isOpen() ? handingIn.byServer(attempt).attempt() : attempt;
    }
}
