package vn.quantriet.attendance.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Minutes as stored.
 *
 * @param finished otherwise a draft
 * @param number within the term; null until first finished
 * @param rollText what the roll said when it was taken over
 * @param voteBase who may vote, by that roll
 * @param scoreText the score as it was voted when they were finished last; null for none
 * @param place before the date, as it was set when they were finished last; blank for none
 */
public record MinutesHead(
        boolean finished,
        @Nullable Integer number,
        String rollText,
        int voteBase,
        @Nullable String scoreText,
        String place,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt) {}
