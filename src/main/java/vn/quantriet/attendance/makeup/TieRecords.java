package vn.quantriet.attendance.makeup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.Utc;

/** Which campaign a session belongs to, as stored, with what hangs on it. */
@Component
class TieRecords {

    private final JdbcClient jdbc;

    TieRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The chi bộ whose rolls are closed; locked, so that no mark is corrected meanwhile. */
    List<UnitId> lockClosed(SessionId session) {
        return closed(session, " FOR UPDATE");
    }

    List<UnitId> closed(SessionId session) {
        return closed(session, "");
    }

    private List<UnitId> closed(SessionId session, String lock) {
        return jdbc.sql(
                        "SELECT unit_id FROM session_roll WHERE session_id = :session AND state = 'CLOSED' ORDER BY unit_id"
                                + lock)
                .param("session", session.value())
                .query((row, number) -> UnitId.of(row.getLong(1)))
                .list();
    }

    /** A form that was opened before must not undo it. */
    void tie(SessionId session, @Nullable CampaignId campaign, Instant now) {
        jdbc.sql("UPDATE study_session SET campaign_id = :campaign, version = version + 1, changed_at = :now"
                        + " WHERE id = :session")
                .param("campaign", campaign == null ? null : campaign.value())
                .param("now", Utc.of(now))
                .param("session", session.value())
                .update();
    }

    /** Everybody who was expected on a closed roll, in the order in which their rows are locked. */
    List<MemberId> onRolls(SessionId session) {
        return jdbc.sql("""
                        SELECT a.member_id FROM attendance a
                          JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id AND r.state = 'CLOSED'
                         WHERE a.session_id = :session AND a.exclusion IS NULL ORDER BY a.member_id""")
                .param("session", session.value())
                .query((row, number) -> MemberId.of(row.getLong(1)))
                .list();
    }

    /** What only the campaign had given: the session as a later class, and what made up for it there. Paper stays paper. */
    void dropOfCampaign(SessionId session, String because, String by, Instant now) {
        jdbc.sql("""
                        UPDATE attendance_make_up
                           SET withdrawn_at = :now, withdrawn_by_name = :by, withdrawn_because = :because
                         WHERE withdrawn_at IS NULL
                           AND (later_session_id = :session OR (session_id = :session AND how IN ('LATER_CLASS', 'MODULE')))""")
                .param("now", Utc.of(now))
                .param("by", by)
                .param("because", because)
                .param("session", session.value())
                .update();
    }
}
