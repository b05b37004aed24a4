package vn.quantriet.learning.quiz;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.Fraction;

/**
 * An attempt as stored.
 *
 * @param paper what never changes
 * @param handedInAt null while open; the deadline when the server took it
 * @param pen the device opened last
 * @param penFrom sequence numbers from here on are of this pen
 * @param mark null while open
 */
record StoredAttempt(
        Paper paper,
        AttemptState state,
        @Nullable Instant handedInAt,
        DeviceName pen,
        long penFrom,
        @Nullable Fraction mark,
        int outOf,
        boolean passed,
        @Nullable String recordedByName,
        @Nullable Long paperNumber) {

    /** The line may be slow: what arrives so soon after the deadline is in time. */
    static final Duration GRACE = Duration.ofSeconds(10);

    /** How many sequence numbers one pen has before the next one's begin. */
    static final long PER_PEN = 1_000_000;

    boolean isOpen() {
        return state == AttemptState.OPEN;
    }

    boolean isOver(Instant now) {
        var deadline = paper.deadline();
        return isOpen() && deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    StoredAttempt stored(long row) {
        return new StoredAttempt(
                paper.stored(row), state, handedInAt, pen, penFrom, mark, outOf, passed, recordedByName, paperNumber);
    }

    /** In the hand of another device. */
    StoredAttempt takenBy(DeviceName device) {
        return new StoredAttempt(
                paper, state, handedInAt, device, penFrom + PER_PEN, mark, outOf, passed, recordedByName, paperNumber);
    }

    StoredAttempt handedIn(AttemptState how, Instant at, Marks marks) {
        return new StoredAttempt(
                paper, how, at, pen, penFrom, marks.total(), outOf, marks.passed(), recordedByName, paperNumber);
    }
}
