package vn.quantriet.questions;

/**
 * How strictly texts are read.
 *
 * @param diacriticsOptional whether a short text counts without its marks: "doi moi" for "đổi mới"
 */
public record GradingRules(boolean diacriticsOptional) {

    public static final GradingRules STRICT = new GradingRules(false);
}
