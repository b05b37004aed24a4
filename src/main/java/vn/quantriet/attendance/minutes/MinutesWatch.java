package vn.quantriet.attendance.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.Utc;

/**
 * Watches that the result of a session is sent in time: within as many days as the rule says (RuleKey
 * SESSION_RESULTS_DAYS_AFTER). Sessions of more than a month ago are left alone: a chi bộ that keeps its minutes in a
 * book is not reminded for ever.
 */
@Service
@Requires(Permission.OWN_PAGES)
public class MinutesWatch {

    private static final Period WATCHED = Period.ofMonths(1);
    private static final int USUAL_DAYS = 2;

    private static final String AWAITED = """
            SELECT s.id, r.unit_id, s.topic, s.starts_at
              FROM session_roll r
              JOIN study_session s ON s.id = r.session_id AND s.starts_at >= :since
              JOIN session_kind k ON k.code = s.kind AND NOT k.conference
              LEFT JOIN session_minutes m ON m.session_id = r.session_id AND m.unit_id = r.unit_id AND m.state = 'FINAL'
             WHERE r.state = 'CLOSED' AND m.session_id IS NULL
               AND (r.unit_id IN (:kept)
                    OR EXISTS (SELECT 1 FROM session_taker t WHERE t.session_id = r.session_id AND t.unit_id = r.unit_id
                                                               AND t.member_id = :member))
             ORDER BY s.starts_at, s.id""";

    private final CurrentActor currentActor;
    private final MinutesRecords records;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    MinutesWatch(CurrentActor currentActor, MinutesRecords records, Rules rules, JdbcClient jdbc, Clock clock) {
        this.currentActor = currentActor;
        this.records = records;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is awaited of the person who is signed in, as keeper of a chi bộ's sessions or as appointed for one; the oldest first. */
    @Transactional(readOnly = true)
    public List<AwaitedMinutes> mine() {
        var actor = currentActor.get();
        var days = new HashMap<UnitId, Integer>();
        return read(actor.scope(Permission.KEEP_SESSIONS).roots(), actor.member()).stream()
                .map(found -> found.due(days.computeIfAbsent(found.cell, this::daysAfter)))
                .toList();
    }

    private int daysAfter(UnitId cell) {
        var key = RuleKey.SESSION_RESULTS_DAYS_AFTER;
        var value = rules.valuesOn(Set.of(key), LocalDate.now(clock), () -> records.path(cell))
                .get(key);
        return value == null ? USUAL_DAYS : value.value();
    }

    private List<Found> read(Collection<UnitId> kept, @Nullable MemberId member) {
        return jdbc.sql(AWAITED)
                .param(
                        "since",
                        Utc.of(clock.instant()
                                .atZone(clock.getZone())
                                .minus(WATCHED)
                                .toInstant()))
                .param(
                        "kept",
                        kept.isEmpty()
                                ? List.of(-1L)
                                : kept.stream().map(UnitId::value).toList())
                .param("member", member == null ? -1 : member.value())
                .query((row, number) -> new Found(
                        SessionId.of(row.getLong("id")),
                        UnitId.of(row.getLong("unit_id")),
                        row.getString("topic"),
                        Utc.readPresent(row, "starts_at")
                                .atZone(clock.getZone())
                                .toLocalDate()))
                .list();
    }

    private record Found(SessionId session, UnitId cell, String topic, LocalDate day) {

        AwaitedMinutes due(int daysAfter) {
            return new AwaitedMinutes(session, cell, topic, day, day.plusDays(daysAfter));
        }
    }
}
