package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.organisation.DayRoster;
import vn.quantriet.shared.Utc;

/** Whom a session concerns, for the room that tells people. Knows no guard; nothing of it is shown to anybody else. */
@Component
public class SessionPeople {

    private static final RowMapper<Addressee> PERSON = (row, number) ->
            new Addressee(MemberId.of(row.getLong("id")), row.getString("full_name"), row.getString("email"));

    private final SessionRecords sessions;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionPeople(SessionRecords sessions, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everybody who is expected, by the roster of the session's day; each once. */
    public List<Addressee> concerned(StudySession session) {
        return jdbc.sql("SELECT DISTINCT m.id, m.full_name, m.email, m.sort_name FROM (" + DayRoster.MEMBERS + """
                        ) d JOIN member m ON m.id = d.member_id
                         WHERE d.exclusion IS NULL AND (:group IS NULL OR d.party_group = :group)
                           AND d.unit_id IN (SELECT a.unit_id FROM session_unit i
                                               JOIN unit_ancestor a ON a.ancestor_id = i.unit_id
                                              WHERE i.session_id = :session)
                         ORDER BY m.sort_name""")
                .param("day", session.day(clock.getZone()))
                .param("group", session.partyGroup())
                .param("session", session.id().value())
                .query(PERSON)
                .list();
    }

    /** The committee members who follow a chi bộ today. */
    public List<Addressee> followers(UnitId cell) {
        return jdbc.sql("""
                        SELECT m.id, m.full_name, m.email FROM office o JOIN member m ON m.id = o.member_id
                         WHERE o.unit_id = :cell AND o.kind = 'cap-uy-theo-doi' AND o.valid_from <= :day
                           AND o.valid_until > :day""")
                .param("cell", cell.value())
                .param("day", LocalDate.now(clock))
                .query(PERSON)
                .list();
    }

    /** Secretary and deputy of a unit today. */
    public List<Addressee> secretaries(UnitId unit) {
        return jdbc.sql("""
                        SELECT DISTINCT m.id, m.full_name, m.email FROM office o JOIN member m ON m.id = o.member_id
                         WHERE o.unit_id = :unit AND o.kind IN ('bi-thu', 'pho-bi-thu') AND o.valid_from <= :day
                           AND o.valid_until > :day""")
                .param("unit", unit.value())
                .param("day", LocalDate.now(clock))
                .query(PERSON)
                .list();
    }

    /** Who asked to be absent and was let. */
    public Set<MemberId> excused(SessionId session) {
        return jdbc.sql("SELECT member_id FROM session_apology WHERE session_id = :session AND state = 'ACCEPTED'")
                .param("session", session.value())
                .query((row, number) -> MemberId.of(row.getLong(1)))
                .set();
    }

    /** Sessions that stand and begin on a day of the portal's zone. */
    public List<StudySession> plannedOn(LocalDate day) {
        var zone = clock.getZone();
        return sessions.find(jdbc.sql(
                        "SELECT id FROM study_session WHERE state = 'PLANNED' AND starts_at >= :from AND starts_at < :until")
                .param("from", Utc.of(day.atStartOfDay(zone).toInstant()))
                .param("until", Utc.of(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> SessionId.of(row.getLong(1)))
                .list());
    }

    /** What a member was answered to his apology; blank for nothing. */
    public String answer(SessionId session, MemberId member) {
        return jdbc.sql(
                        "SELECT COALESCE(answer, '') FROM session_apology WHERE session_id = :session AND member_id = :member")
                .param("session", session.value())
                .param("member", member.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The sessions of a person that begin in the span, cancelled ones too, by where he is a member on their day. */
    public List<StudySession> sessionsOf(MemberId member, Instant from, Instant until) {
        var ids = jdbc.sql("""
                        SELECT DISTINCT s.id FROM study_session s
                          JOIN session_unit i ON i.session_id = s.id
                          JOIN unit_ancestor a ON a.ancestor_id = i.unit_id
                          JOIN membership h ON h.unit_id = a.unit_id AND h.member_id = :member
                               AND h.valid_from <= DATE(s.starts_at + INTERVAL :offset SECOND)
                               AND h.valid_until > DATE(s.starts_at + INTERVAL :offset SECOND)
                         WHERE s.starts_at >= :from AND s.starts_at < :until
                           AND (s.party_group IS NULL OR EXISTS (
                                SELECT 1 FROM member_group g WHERE g.member_id = :member AND g.name = s.party_group
                                   AND g.unit_id = s.unit_id
                                   AND g.valid_from <= DATE(s.starts_at + INTERVAL :offset SECOND)
                                   AND g.valid_until > DATE(s.starts_at + INTERVAL :offset SECOND)))""")
                .param("member", member.value())
                .param("offset", clock.getZone().getRules().getOffset(from).getTotalSeconds())
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .query((row, number) -> SessionId.of(row.getLong(1)))
                .list();
        return sessions.find(ids);
    }
}
