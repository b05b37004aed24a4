package vn.quantriet.attendance.checkin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.organisation.DayRoster;
import vn.quantriet.shared.Utc;

/** Tickets, devices, tries and keys as stored. Knows no guard. */
@Component
class CheckInRecords {

    private final JdbcClient jdbc;

    CheckInRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A ticket as it stands. */
    record Ticket(
            SessionId session,
            CheckInPlace place,
            Instant touchedAt,
            Instant expiresAt,
            boolean used,
            byte @Nullable [] device) {}

    /** A mark that was there before. */
    record Before(AttendanceMark mark, Instant at) {}

    /**
     * @param cell on whose roll he is
     * @param before how he is recorded as present already; null when he is not
     */
    record Seat(UnitId cell, @Nullable Before before) {}

    /** People who were checked in by one device. */
    record SharedDevice(List<MemberId> members, String names) {}

    Optional<byte[]> key(SessionId session) {
        return jdbc.sql("SELECT check_in_key FROM study_session WHERE id = :id")
                .param("id", session.value())
                .query(byte[].class)
                .optional();
    }

    List<Projector.Point> points(SessionId session) {
        return jdbc.sql("SELECT id, name FROM session_point WHERE session_id = :session ORDER BY sort_order, id")
                .param("session", session.value())
                .query((row, number) -> new Projector.Point(row.getLong(1), row.getString(2)))
                .list();
    }

    /** How many are present at all rolls of the session. */
    int present(SessionId session) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM attendance WHERE session_id = :session AND exclusion IS NULL
                           AND mark IN ('PRESENT', 'ONLINE', 'LATE')""")
                .param("session", session.value())
                .query(Integer.class)
                .single();
    }

    boolean hasPoint(SessionId session, long point) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM session_point WHERE id = :point AND session_id = :session)")
                .param("point", point)
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    void keep(byte[] hash, SessionId session, CheckInPlace place, byte[] device, Instant now, Instant expires) {
        jdbc.sql("""
                        INSERT INTO check_in_ticket (ticket_hash, session_id, place, device_hash, touched_at, expires_at)
                        VALUES (:hash, :session, :place, :device, :now, :expires)""")
                .param("hash", hash)
                .param("session", session.value())
                .param("place", place.toString())
                .param("device", device)
                .param("now", Utc.of(now))
                .param("expires", Utc.of(expires))
                .update();
    }

    Optional<Ticket> ticket(byte[] hash) {
        return jdbc.sql("SELECT * FROM check_in_ticket WHERE ticket_hash = :hash")
                .param("hash", hash)
                .query((row, number) -> new Ticket(
                        SessionId.of(row.getLong("session_id")),
                        CheckInPlace.parse(row.getString("place")).orElseThrow(),
                        Utc.readPresent(row, "touched_at"),
                        Utc.readPresent(row, "expires_at"),
                        row.getObject("used_at") != null,
                        row.getBytes("device_hash")))
                .optional();
    }

    /** @return whether it was there to be used: of many at once only one */
    boolean use(byte[] hash, MemberId member, Instant now) {
        return jdbc.sql("""
                        UPDATE check_in_ticket SET used_at = :now, used_by = :member
                         WHERE ticket_hash = :hash AND used_at IS NULL AND expires_at > :now""")
                        .param("now", Utc.of(now))
                        .param("member", member.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    /** The member's place on the rosters of that day among the chi bộ invited: as a guest before at home. One statement. */
    Optional<Seat> seat(SessionId session, MemberId member, LocalDate day) {
        return jdbc.sql("SELECT d.unit_id, t.mark, COALESCE(t.arrived_at, t.recorded_at) AS came FROM ("
                        + DayRoster.MEMBERS
                        + """
                        ) d LEFT JOIN attendance t ON t.session_id = :session AND t.member_id = d.member_id
                                  AND t.mark IN ('PRESENT', 'ONLINE', 'LATE')
                         WHERE d.member_id = :member
                           AND d.unit_id IN (SELECT a.unit_id FROM session_unit i
                                               JOIN unit_ancestor a ON a.ancestor_id = i.unit_id
                                              WHERE i.session_id = :session)
                         ORDER BY d.guest DESC LIMIT 1""")
                .param("day", day)
                .param("member", member.value())
                .param("session", session.value())
                .query(CheckInRecords::seat)
                .optional();
    }

    private static Seat seat(ResultSet row, int number) throws SQLException {
        var mark = row.getString("mark");
        var before = mark == null ? null : new Before(AttendanceMark.valueOf(mark), Utc.readPresent(row, "came"));
        return new Seat(UnitId.of(row.getLong("unit_id")), before);
    }

    /** Sessions around now on whose roll the member may be. */
    List<SessionId> around(MemberId member, Instant from, Instant until) {
        return jdbc.sql("""
                        SELECT DISTINCT s.id FROM study_session s
                          JOIN session_unit i ON i.session_id = s.id
                          JOIN unit_ancestor a ON a.ancestor_id = i.unit_id
                          JOIN membership h ON h.unit_id = a.unit_id AND h.member_id = :member
                               AND h.valid_from <= :until AND h.valid_until > :from
                         WHERE s.state = 'PLANNED' AND s.starts_at <= :until AND s.ends_at >= :from
                         ORDER BY s.starts_at""")
                .param("member", member.value())
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .query((row, number) -> SessionId.of(row.getLong(1)))
                .list();
    }

    void remember(SessionId session, MemberId member, byte[] device, Instant now) {
        jdbc.sql("""
                        INSERT INTO check_in_device (session_id, member_id, device_hash, checked_at)
                        VALUES (:session, :member, :device, :now)
                        ON DUPLICATE KEY UPDATE device_hash = :device, checked_at = :now""")
                .param("session", session.value())
                .param("member", member.value())
                .param("device", device)
                .param("now", Utc.of(now))
                .update();
    }

    /** Devices that checked in more than one person of this chi bộ's roll. */
    List<SharedDevice> shared(SessionId session, UnitId cell) {
        return jdbc.sql("""
                        SELECT GROUP_CONCAT(m.id ORDER BY d.checked_at) AS ids,
                               GROUP_CONCAT(m.full_name ORDER BY d.checked_at SEPARATOR ', ') AS names
                          FROM check_in_device d
                          JOIN attendance a ON a.session_id = d.session_id AND a.member_id = d.member_id
                               AND a.unit_id = :cell AND a.mark IN ('PRESENT', 'ONLINE', 'LATE')
                          JOIN member m ON m.id = d.member_id
                         WHERE d.session_id = :session
                         GROUP BY d.device_hash HAVING COUNT(*) > 1""")
                .param("session", session.value())
                .param("cell", cell.value())
                .query((row, number) -> new SharedDevice(
                        List.of(row.getString("ids").split(",")).stream()
                                .map(id -> MemberId.of(Long.parseLong(id)))
                                .toList(),
                        row.getString("names")))
                .list();
    }

    int tries(MemberId member, Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM check_in_try WHERE member_id = :member AND tried_at > :since")
                .param("member", member.value())
                .param("since", Utc.of(since))
                .query(Integer.class)
                .single();
    }

    /** @return what to forget it by */
    long countTry(MemberId member, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO check_in_try (member_id, tried_at) VALUES (:member, :now)")
                .param("member", member.value())
                .param("now", Utc.of(now))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void forgetTry(long id) {
        jdbc.sql("DELETE FROM check_in_try WHERE id = :id").param("id", id).update();
    }

    void forget(Instant before) {
        jdbc.sql("DELETE FROM check_in_ticket WHERE expires_at < :before")
                .param("before", Utc.of(before))
                .update();
        jdbc.sql("DELETE FROM check_in_try WHERE tried_at < :before")
                .param("before", Utc.of(before))
                .update();
    }
}
