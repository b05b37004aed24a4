package vn.quantriet.attendance.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession.Person;

/** Reads what the page of one session shows besides the plan. Knows no guard. */
@Component
class PageReader {

    private final JdbcClient jdbc;

    PageReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isClosed(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM session_roll
                         WHERE session_id = :session AND unit_id = :cell AND state = 'CLOSED')""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(Boolean.class)
                .single();
    }

    List<Person> takers(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        SELECT m.id, m.full_name FROM session_taker t JOIN member m ON m.id = t.member_id
                         WHERE t.session_id = :session AND t.unit_id = :cell ORDER BY m.sort_name""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) -> new Person(MemberId.of(row.getLong(1)), row.getString(2)))
                .list();
    }

    /** The committee members who follow the chi bộ on that day. */
    List<String> followers(UnitId cell, LocalDate day) {
        return jdbc.sql("""
                        SELECT m.full_name FROM office o JOIN member m ON m.id = o.member_id
                         WHERE o.unit_id = :cell AND o.kind = 'cap-uy-theo-doi' AND o.valid_from <= :day
                           AND o.valid_until > :day ORDER BY m.sort_name""")
                .param("cell", cell.value())
                .param("day", day)
                .query(String.class)
                .list();
    }

    /** Every roll of a conference that was begun, in counts alone; the expected of an open roll are those marked so far. */
    List<SessionPage.RollLine> rolls(SessionId session) {
        return jdbc.sql("""
                        SELECT u.id, u.name, r.state = 'CLOSED' AS closed,
                               SUM(a.exclusion IS NULL AND a.mark IN ('PRESENT', 'ONLINE', 'LATE')) AS present,
                               SUM(a.exclusion IS NULL AND a.mark IS NOT NULL AND a.mark <> 'ELSEWHERE') AS expected
                          FROM session_roll r
                          JOIN unit u ON u.id = r.unit_id
                          LEFT JOIN attendance a ON a.session_id = r.session_id AND a.unit_id = r.unit_id
                         WHERE r.session_id = :session
                         GROUP BY u.id, u.name, r.state, u.sort_order ORDER BY u.sort_order, u.name""")
                .param("session", session.value())
                .query((row, number) -> new SessionPage.RollLine(
                        new UnitName(UnitId.of(row.getLong(1)), row.getString(2)),
                        row.getBoolean("closed"),
                        row.getInt("present"),
                        row.getInt("expected")))
                .list();
    }
}
