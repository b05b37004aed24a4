package vn.quantriet.attendance.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession.Person;

/**
 * Minutes as they are written in bulk.
 *
 * @param agenda what is said of each point of the agenda, in its order
 * @param vote what everybody who may vote agreed to
 * @param tasks what the session asked for
 * @param by who drafted and finished them
 */
public record MinutesLine(
        SessionId session,
        List<String> agenda,
        String conclusion,
        String vote,
        List<Task> tasks,
        String by,
        Instant finishedAt) {

    /**
     * @param who null: the chi ủy as a whole
     * @param result null: still open; otherwise told at the session after
     */
    public record Task(
            @Nullable Person who,
            String what,
            LocalDate due,
            @Nullable String result) {}
}
