package vn.quantriet.attendance.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.StudySession.Person;

/**
 * The page of one session for the person who opens it.
 *
 * @param plans whether the person keeps the sessions of the unit that holds it
 * @param invites whether the person himself is on the roster of the day
 * @param apology what the person asked in advance; null for nothing
 * @param apologies of the chi bộ, for whoever takes its roll; empty otherwise
 * @param takers appointed for the chi bộ's roll
 * @param followers names of the committee members who follow the chi bộ
 * @param invited units of a conference
 * @param rolls of a conference, for its holder: one line per chi bộ that has begun
 */
public record SessionPage(
        SessionContext context,
        boolean plans,
        boolean invites,
        List<String> points,
        List<SessionPaper> papers,
        @Nullable Apology apology,
        List<Apology> apologies,
        List<Person> takers,
        List<String> followers,
        List<UnitName> invited,
        List<RollLine> rolls) {

    /** How far the roll of one chi bộ of a conference is; counts alone. */
    public record RollLine(UnitName cell, boolean closed, int present, int expected) {}
}
