package vn.quantriet.attendance.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** Apologies as stored: one per session and member, asked anew where one was withdrawn. */
@Component
class ApologyRecords {

    private static final String SELECT = """
            SELECT y.*, m.full_name FROM session_apology y JOIN member m ON m.id = y.member_id
             WHERE y.session_id = :session AND y.state <> 'WITHDRAWN' """;

    private final JdbcClient jdbc;

    ApologyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was asked now; false where one is decided already */
    boolean ask(SessionId session, MemberId member, String reason, Instant now) {
        return jdbc.sql("""
                        INSERT INTO session_apology (session_id, member_id, reason, state, asked_at)
                        VALUES (:session, :member, :reason, 'ASKED', :now)
                        ON DUPLICATE KEY UPDATE
                               reason = IF(state IN ('ASKED', 'WITHDRAWN'), VALUES(reason), reason),
                               asked_at = IF(state IN ('ASKED', 'WITHDRAWN'), VALUES(asked_at), asked_at),
                               state = IF(state = 'WITHDRAWN', 'ASKED', state), version = version + 1""")
                        .param("session", session.value())
                        .param("member", member.value())
                        .param("reason", reason)
                        .param("now", Utc.of(now))
                        .update()
                > 0;
    }

    boolean withdraw(SessionId session, MemberId member) {
        return jdbc.sql("""
                        UPDATE session_apology SET state = 'WITHDRAWN', version = version + 1
                         WHERE session_id = :session AND member_id = :member AND state IN ('ASKED', 'ACCEPTED')""")
                        .param("session", session.value())
                        .param("member", member.value())
                        .update()
                > 0;
    }

    boolean decide(
            SessionId session, MemberId member, boolean accepted, @Nullable String answer, String by, Instant now) {
        return jdbc.sql("""
                        UPDATE session_apology SET state = :state, answer = :answer, decided_by_name = :by,
                               decided_at = :now, version = version + 1
                         WHERE session_id = :session AND member_id = :member AND state <> 'WITHDRAWN'""")
                        .param("state", accepted ? "ACCEPTED" : "REFUSED")
                        .param("answer", answer)
                        .param("by", by)
                        .param("now", Utc.of(now))
                        .param("session", session.value())
                        .param("member", member.value())
                        .update()
                > 0;
    }

    Optional<Apology> find(SessionId session, MemberId member) {
        return jdbc.sql(SELECT + "AND y.member_id = :member")
                .param("session", session.value())
                .param("member", member.value())
                .query(ApologyRecords::row)
                .optional();
    }

    /** Of members and guests of the chi bộ on the day, those to be decided first. */
    List<Apology> of(SessionId session, UnitId cell, LocalDate day) {
        return jdbc.sql(SELECT + """
                        AND EXISTS (SELECT 1 FROM membership h WHERE h.member_id = y.member_id AND h.unit_id = :cell
                                       AND h.valid_from <= :day AND h.valid_until > :day)
                         ORDER BY y.state <> 'ASKED', m.sort_name""")
                .param("session", session.value())
                .param("cell", cell.value())
                .param("day", day)
                .query(ApologyRecords::row)
                .list();
    }

    private static Apology row(ResultSet row, int number) throws SQLException {
        return new Apology(
                MemberId.of(row.getLong("member_id")),
                row.getString("full_name"),
                row.getString("reason"),
                row.getString("state"),
                Utc.readPresent(row, "asked_at"),
                row.getString("answer"),
                row.getString("decided_by_name"));
    }
}
