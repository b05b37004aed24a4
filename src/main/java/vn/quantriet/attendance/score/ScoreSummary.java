package vn.quantriet.attendance.score;

import org.jspecify.annotations.Nullable;

/**
 * The score for the minutes.
 *
 * @param votes null while nothing was voted
 * @param voteBase who might vote; 0 while nothing was voted
 */
public record ScoreSummary(int total, String band, @Nullable Votes votes, int voteBase) {}
