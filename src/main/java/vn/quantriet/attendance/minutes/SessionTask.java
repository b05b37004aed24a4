package vn.quantriet.attendance.minutes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a session asked of somebody.
 *
 * @param who the name, or as written
 * @param result as told last; blank for none
 * @param cell the name of the chi bộ
 */
public record SessionTask(
        long id,
        long session,
        String who,
        String what,
        @Nullable LocalDate due,
        State state,
        String result,
        String cell) {

    /** Where it stands; named by the message {@code attendance.minutes.task.<NAME>}. */
    public enum State {
        OPEN,
        CARRIED,
        DONE,
        DROPPED
    }
}
