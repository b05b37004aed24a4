package vn.quantriet.campaign.cell;

import java.util.Arrays;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.shared.VietnameseText;

/**
 * Whom to show.
 *
 * @param text words of a name, with or without diacritics; empty: any
 */
public record CellFilter(String text, Show show, Order order) {

    public static final CellFilter ALL = new CellFilter("", Show.EVERYBODY, Order.NAME);

    /** How far; named by the message {@code campaign.cell.show.<NAME>}. */
    public enum Show {
        EVERYBODY,
        /** Begun or not. */
        NOT_DONE,
        NOT_BEGUN,
        DONE;

        boolean admits(PartState state) {
            return switch (this) {
                case EVERYBODY -> true;
                case NOT_DONE -> state != PartState.DONE;
                case NOT_BEGUN -> state == PartState.NOT_BEGUN;
                case DONE -> state == PartState.DONE;
            };
        }
    }

    /** Named by the message {@code campaign.cell.order.<NAME>}. */
    public enum Order {
        NAME,
        /** Those furthest behind first, by name among themselves. */
        BEHIND
    }

    boolean admits(CellPerson person) {
        var name = " " + VietnameseText.fold(person.name());
        return show.admits(person.state())
                && Arrays.stream(VietnameseText.fold(text).split(" ")).allMatch(word -> name.contains(" " + word));
    }
}
