package vn.quantriet.learning;

/**
 * When a section may be marked as read.
 *
 * @param secondsPer100Words least time in front of the eyes
 * @param endRequired whether its end must have been reached
 */
public record ReadingTerms(int secondsPer100Words, boolean endRequired) {}
