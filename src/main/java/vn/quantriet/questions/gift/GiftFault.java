package vn.quantriet.questions.gift;

import java.util.List;

/**
 * Why a question could not be read.
 *
 * @param line from 1
 * @param details what the message names, by kind
 */
public record GiftFault(int line, Kind kind, List<String> details) {

    /** What can be wrong in a GIFT text. */
    public enum Kind {
        /** A brace without its partner. */
        BRACE_MISSING,
        /** Nothing is asked. */
        TEXT_MISSING,
        /** A category without a name. */
        CATEGORY_EMPTY,
        /** Details: how many there are at least. */
        ANSWERS_TOO_FEW,
        ANSWER_EMPTY,
        /** Details: the weight as written. */
        WEIGHT_UNKNOWN,
        /** Details: the pair as written. */
        PAIR_BROKEN,
        /** Details: the number as written. */
        NUMBER_WRONG,
        /** Details: how many characters are allowed. */
        QUESTION_TOO_LONG
    }
}
