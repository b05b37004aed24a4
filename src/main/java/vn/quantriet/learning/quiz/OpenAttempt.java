package vn.quantriet.learning.quiz;

import java.util.List;

/** An open attempt with the answers it has so far. */
record OpenAttempt(StoredAttempt attempt, List<KeptAnswer> answers) {

    /** The least sequence number that the device with the pen may use. */
    long nextSequence() {
        return Math.max(
                attempt.penFrom(),
                1 + answers.stream().mapToLong(KeptAnswer::sequence).max().orElse(0));
    }
}
