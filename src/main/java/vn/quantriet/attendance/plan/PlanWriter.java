package vn.quantriet.attendance.plan;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Utc;

/** Writes what is planned. */
@Component
class PlanWriter {

    private final JdbcClient jdbc;

    PlanWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SessionId insert(SessionDraft draft, @Nullable String series, String by, Instant now, ZoneId zone) {
        var uid = UUID.randomUUID().toString();
        bound("""
                INSERT INTO study_session (unit_id, kind, topic, mode, starts_at, ends_at, place, link, party_group,
                       campaign_id, proposed_by, prepared_by, chair_id, minute_taker_id, agenda, series, state, uid,
                       check_in_key, created_by_name, created_at, changed_at)
                VALUES (:unit, :kind, :topic, :mode, :starts, :ends, :place, :link, :group, :campaign, :proposer,
                        :preparer, :chair, :taker, :agenda, :series, 'PLANNED', :uid, RANDOM_BYTES(32), :by, :now, :now)""", draft, zone)
                .param("unit", draft.unit().value())
                .param("series", series)
                .param("uid", uid)
                .param("by", by)
                .param("now", Utc.of(now))
                .update();
        return SessionId.of(jdbc.sql("SELECT id FROM study_session WHERE uid = :uid")
                .param("uid", uid)
                .query(Long.class)
                .single());
    }

    /** @return whether nobody was faster */
    boolean update(SessionId session, int version, SessionDraft draft, boolean forCalendars, Instant now, ZoneId zone) {
        return bound("""
                UPDATE study_session SET kind = :kind, topic = :topic, mode = :mode, starts_at = :starts, ends_at = :ends,
                       place = :place, link = :link, party_group = :group, campaign_id = :campaign,
                       proposed_by = :proposer, prepared_by = :preparer, chair_id = :chair, minute_taker_id = :taker,
                       agenda = :agenda, sequence = sequence + :raise, changed_at = :now, version = version + 1
                 WHERE id = :id AND version = :version AND state = 'PLANNED'""", draft, zone)
                        .param("raise", forCalendars ? 1 : 0)
                        .param("now", Utc.of(now))
                        .param("id", session.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec bound(String sql, SessionDraft draft, ZoneId zone) {
        return jdbc.sql(sql)
                .param("kind", draft.kind())
                .param("topic", draft.topic().strip())
                .param("mode", draft.mode().name())
                .param("starts", moment(draft.startsAt(), zone))
                .param("ends", moment(draft.endsAt(), zone))
                .param("place", blankToNull(draft.place()))
                .param("link", blankToNull(draft.link()))
                .param("group", blankToNull(draft.partyGroup()))
                .param(
                        "campaign",
                        draft.campaign() == null ? null : draft.campaign().value())
                .param("proposer", blankToNull(draft.proposedBy()))
                .param("preparer", id(draft.preparedBy()))
                .param("chair", id(draft.chair()))
                .param("taker", id(draft.minuteTaker()))
                .param("agenda", draft.agenda().strip());
    }

    void invite(SessionId session, Collection<UnitId> units) {
        delete("session_unit", session);
        units.forEach(unit -> jdbc.sql("INSERT INTO session_unit (session_id, unit_id) VALUES (:session, :unit)")
                .param("session", session.value())
                .param("unit", unit.value())
                .update());
    }

    /** Keeps the points that stay, by name: marks hold on to them. */
    void points(SessionId session, List<String> names) {
        jdbc.sql("DELETE FROM session_point WHERE session_id = :session AND name NOT IN (:names)")
                .param("session", session.value())
                .param("names", names.isEmpty() ? List.of("") : names)
                .update();
        for (var place = 0; place < names.size(); place++) {
            jdbc.sql("""
                            INSERT INTO session_point (session_id, name, sort_order)
                            SELECT :session, :name, :place FROM DUAL WHERE NOT EXISTS (
                                   SELECT 1 FROM session_point WHERE session_id = :session AND name = :name)""")
                    .param("session", session.value())
                    .param("name", names.get(place))
                    .param("place", place)
                    .update();
        }
    }

    boolean cancel(SessionId session, String reason, Instant now) {
        return jdbc.sql("""
                        UPDATE study_session SET state = 'CANCELLED', cancel_reason = :reason, sequence = sequence + 1,
                               changed_at = :now, version = version + 1
                         WHERE id = :id AND state = 'PLANNED'""")
                        .param("reason", reason)
                        .param("now", Utc.of(now))
                        .param("id", session.value())
                        .update()
                == 1;
    }

    boolean restore(SessionId session, Instant now) {
        return jdbc.sql("""
                        UPDATE study_session SET state = 'PLANNED', cancel_reason = NULL, sequence = sequence + 1,
                               changed_at = :now, version = version + 1
                         WHERE id = :id AND state = 'CANCELLED'""")
                        .param("now", Utc.of(now))
                        .param("id", session.value())
                        .update()
                == 1;
    }

    /** Whether a roll of the session was closed already. */
    boolean hasClosedRoll(SessionId session) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM session_roll WHERE session_id = :session AND state = 'CLOSED')")
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    private void delete(String table, SessionId session) {
        jdbc.sql("DELETE FROM " + table + " WHERE session_id = :session")
                .param("session", session.value())
                .update();
    }

    private static LocalDateTime moment(LocalDateTime local, ZoneId zone) {
        return Utc.of(local.atZone(zone).toInstant());
    }

    private static @Nullable Long id(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
