package vn.quantriet.attendance.score;

import org.jspecify.annotations.Nullable;

/** The score for the minutes; votes are null while nothing was voted. */
public record ScoreSummary(int total, String band, @Nullable Votes votes) {}
