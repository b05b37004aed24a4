package vn.quantriet.attendance.makeup;

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
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.Utc;

/** Make-ups as stored. */
@Component
class MakeUpRecords {

    private static final String MISSED = """
            SELECT a.member_id, m.full_name, a.mark, a.reason, u.how, u.made_up_on, l.topic, u.note, u.recorded_by_name,
                   u.supplementary
              FROM attendance a
              JOIN member m ON m.id = a.member_id
              LEFT JOIN attendance_make_up u ON u.session_id = a.session_id AND u.member_id = a.member_id
                                            AND u.withdrawn_at IS NULL
              LEFT JOIN study_session l ON l.id = u.later_session_id
             WHERE a.session_id = :session AND a.unit_id = :cell AND a.mark IN ('EXCUSED', 'UNEXCUSED')
             ORDER BY m.sort_name, m.full_name, m.id""";

    private static final String ATTENDED_LATER = """
            SELECT l.id FROM study_session s
              JOIN study_session l ON l.starts_at > s.starts_at AND l.state <> 'CANCELLED' AND l.campaign_id = s.campaign_id
              JOIN attendance a ON a.session_id = l.id AND a.member_id = :member AND a.mark IN ('PRESENT', 'ONLINE', 'LATE')
              JOIN session_roll r ON r.session_id = l.id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
             WHERE s.id = :session ORDER BY l.starts_at, l.id LIMIT 1""";

    /** Whoever missed an earlier session of the campaign and was at a later one has made up for it. */
    private static final String FROM_LATER = """
            INSERT IGNORE INTO attendance_make_up
              (session_id, member_id, unit_id, how, later_session_id, supplementary, made_up_on, recorded_at)
            SELECT a.session_id, a.member_id, a.unit_id, 'LATER_CLASS', MIN(l.id), :supplementary,
                   DATE(CONVERT_TZ(MIN(l.starts_at), '+00:00', :offset)), :now
              FROM study_session s
              JOIN attendance a ON a.session_id = s.id AND a.mark IN ('EXCUSED', 'UNEXCUSED')
              JOIN session_roll r ON r.session_id = s.id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
              JOIN study_session l ON l.campaign_id = s.campaign_id AND l.starts_at > s.starts_at AND l.state <> 'CANCELLED'
              JOIN attendance p ON p.session_id = l.id AND p.member_id = a.member_id
                               AND p.mark IN ('PRESENT', 'ONLINE', 'LATE')
              JOIN session_roll q ON q.session_id = l.id AND q.unit_id = p.unit_id AND q.state = 'CLOSED'
             WHERE s.campaign_id = :campaign AND a.member_id IN (
                       SELECT x.member_id FROM attendance x WHERE x.session_id = :session AND x.unit_id = :cell)
               AND NOT EXISTS (SELECT 1 FROM attendance_make_up u WHERE u.session_id = a.session_id
                                  AND u.member_id = a.member_id AND u.withdrawn_at IS NULL)
             GROUP BY a.session_id, a.member_id""";

    private static final String STANDING = " WHERE member_id = :member AND withdrawn_at IS NULL ";

    private final JdbcClient jdbc;

    MakeUpRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MakeUpRow> missed(SessionId session, UnitId cell) {
        return jdbc.sql(MISSED)
                .param("session", session.value())
                .param("cell", cell.value())
                .query(MakeUpRecords::row)
                .list();
    }

    /** Locked, so that an absence is made up for once. */
    boolean isClosed(SessionId session, UnitId cell) {
        return jdbc.sql("SELECT state FROM session_roll WHERE session_id = :session AND unit_id = :cell FOR UPDATE")
                .param("session", session.value())
                .param("cell", cell.value())
                .query(String.class)
                .optional()
                .filter("CLOSED"::equals)
                .isPresent();
    }

    Optional<SessionId> attendedLater(SessionId session, MemberId member) {
        return jdbc.sql(ATTENDED_LATER)
                .param("session", session.value())
                .param("member", member.value())
                .query((row, number) -> SessionId.of(row.getLong("id")))
                .optional();
    }

    void add(
            SessionId session,
            UnitId cell,
            MemberId member,
            MakeUpKind how,
            @Nullable SessionId later,
            @Nullable String note,
            boolean supplementary,
            LocalDate day,
            Person by,
            Instant now) {
        jdbc.sql("""
                        INSERT INTO attendance_make_up (session_id, member_id, unit_id, how, later_session_id, note,
                               supplementary, made_up_on,
                               recorded_at, recorded_by, recorded_by_name)
                        VALUES (:session, :member, :cell, :how, :later, :note, :supplementary, :day, :now, :by, :name)""")
                .param("session", session.value())
                .param("member", member.value())
                .param("cell", cell.value())
                .param("how", how.name())
                .param("later", later == null ? null : later.value())
                .param("note", note)
                .param("supplementary", supplementary)
                .param("day", day)
                .param("now", Utc.of(now))
                .param("by", by.id().value())
                .param("name", by.name())
                .update();
    }

    /** @return whether there was one that stands */
    boolean withdraw(SessionId session, UnitId cell, MemberId member, String because, Person by, Instant now) {
        return jdbc.sql("UPDATE attendance_make_up SET withdrawn_at = :now, withdrawn_by_name = :name,"
                                + " withdrawn_because = :because" + STANDING
                                + "AND session_id = :session AND unit_id = :cell")
                        .param("now", Utc.of(now))
                        .param("name", by.name())
                        .param("because", because)
                        .param("member", member.value())
                        .param("session", session.value())
                        .param("cell", cell.value())
                        .update()
                > 0;
    }

    /** Of everybody on the roll, from what they attended later, or from this session for what they missed before. */
    void addFromLater(
            CampaignId campaign, SessionId session, UnitId cell, boolean supplementary, String offset, Instant now) {
        jdbc.sql(FROM_LATER)
                .param("campaign", campaign.value())
                .param("session", session.value())
                .param("cell", cell.value())
                .param("supplementary", supplementary)
                .param("offset", offset)
                .param("now", Utc.of(now))
                .update();
    }

    /** What a corrected mark no longer gives: made up by this session, or for an absence here that was none. */
    void dropUnfounded(SessionId session, MemberId member, boolean present, boolean absent, Instant now) {
        jdbc.sql(
                        "UPDATE attendance_make_up SET withdrawn_at = :now" + STANDING
                                + "AND ((later_session_id = :session AND NOT :present) OR (session_id = :session AND NOT :absent))")
                .param("now", Utc.of(now))
                .param("member", member.value())
                .param("session", session.value())
                .param("present", present)
                .param("absent", absent)
                .update();
    }

    private static MakeUpRow row(ResultSet row, int number) throws SQLException {
        var how = row.getString("how");
        return new MakeUpRow(
                MemberId.of(row.getLong("member_id")),
                row.getString("full_name"),
                AttendanceMark.valueOf(row.getString("mark")),
                row.getString("reason"),
                how == null
                        ? null
                        : new MakeUpRow.MadeUp(
                                MakeUpKind.valueOf(how),
                                row.getObject("made_up_on", LocalDate.class),
                                row.getString("topic"),
                                row.getString("note"),
                                row.getString("recorded_by_name"),
                                row.getBoolean("supplementary")));
    }
}
