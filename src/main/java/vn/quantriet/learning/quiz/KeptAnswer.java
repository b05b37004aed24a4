package vn.quantriet.learning.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as kept.
 *
 * @param position from 1, on the paper
 * @param late whether it came after the deadline
 * @param answer null: taken back
 * @param givenAt as the device claimed
 */
record KeptAnswer(
        int position,
        boolean late,
        @Nullable String answer,
        long sequence,
        String device,
        Instant givenAt,
        Instant receivedAt) {}
