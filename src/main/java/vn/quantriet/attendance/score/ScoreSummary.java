package vn.quantriet.attendance.score;

import org.jspecify.annotations.Nullable;

/** The score for the minutes; votes are null while nothing was voted. @param voteBase who could vote then; 0 before */
public record ScoreSummary(int total, String band, @Nullable Votes votes, int voteBase) {}
