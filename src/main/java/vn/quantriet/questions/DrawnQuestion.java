package vn.quantriet.questions;

import java.util.List;

/**
 * One question of a quiz.
 *
 * @param id in its bank
 * @param order at each place, from 0, the index as written of what is shown there: of a choice, of a right side of a matching, of
 *     an item to be ordered; empty where nothing is shuffled
 */
public record DrawnQuestion(String id, List<Integer> order) {

    public DrawnQuestion {
        order = List.copyOf(order);
    }

    /** From places on this paper to indexes as written; places that do not exist must have been refused before. */
    public Answer asWritten(Answer shown) {
        return order.isEmpty() ? shown : shown.renumbered(order::get);
    }

    /** From indexes as written to places on this paper. */
    public Answer asShown(Answer written) {
        return order.isEmpty() ? written : written.renumbered(order::indexOf);
    }
}
