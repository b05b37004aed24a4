package vn.quantriet.attendance.score;

/**
 * What a closed roll says that a score sheet asks.
 *
 * @param minutes from beginning to end
 * @param required the shortest by rule; 0 for none
 * @param excusedRuns people who were excused more often in a row than the rule says
 */
record RollFacts(long minutes, int required, int expected, int present, int unexcused, int spoke, int excusedRuns) {}
