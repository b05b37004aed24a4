package vn.quantriet.attendance.minutes;

/** One vote, counted. @param other neither for nor against */
public record SessionVote(long id, String subject, int yes, int no, int other) {}
