package vn.quantriet.attendance.bulk;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.organisation.DayRoster;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Utc;

/** Takes sessions, rolls and marks while an installation is filled. */
public final class SessionLoad {

    private static final int KEY_BYTES = 32;

    /** Every mark was sent once; what was sent is kept like any other. */
    private static final String EVENTS = """
            INSERT INTO attendance_event (event_key, session_id, unit_id, member_id, mark, reason, spoke, arrived_at, point_id,
                   elsewhere, source, offline, base, marked_at, recorded_at, recorded_by, recorded_by_name, outcome)
            SELECT UUID(), session_id, unit_id, member_id, mark, reason, spoke, arrived_at, point_id, elsewhere, source,
                   offline, 0, marked_at, recorded_at, recorded_by, COALESCE(recorded_by_name, ''), 'TAKEN'
              FROM attendance WHERE mark IS NOT NULL""";

    private final JdbcClient jdbc;
    private final SecureRandom keys = new SecureRandom();
    private final TableRows sessions;
    private final TableRows invited;
    private final TableRows points;
    private final TableRows rolls;
    private final TableRows marks;
    private final TableRows apologies;
    private final Map<SessionId, Long> firstPoint = new HashMap<>();
    private long lastSession;
    private long lastPoint;

    SessionLoad(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        sessions = new TableRows(
                batches,
                "study_session",
                "id, unit_id, kind, topic, mode, starts_at, ends_at, place, campaign_id, chair_id, minute_taker_id, agenda,"
                        + " series, state, uid, check_in_key, created_by_name, created_at, changed_at");
        invited = new TableRows(batches, "session_unit", "session_id, unit_id");
        points = new TableRows(batches, "session_point", "id, session_id, name, sort_order");
        rolls = new TableRows(
                batches,
                "session_roll",
                "session_id, unit_id, state, began_at, ended_at, guest_count, guest_names, closed_at, closed_by, closed_by_name");
        marks = new TableRows(
                batches,
                "attendance",
                "session_id, member_id, unit_id, guest, official, exclusion, mark, reason, spoke, arrived_at, point_id,"
                        + " elsewhere, source, marked_at, recorded_at, recorded_by, recorded_by_name");
        apologies = new TableRows(
                batches,
                "session_apology",
                "session_id, member_id, reason, state, asked_at, decided_by_name, decided_at");
    }

    /** Chi bộ in which one of the first members is at home, by their number; for large installations of which a part is filled. */
    public List<UnitId> cellsOf(int firstMembers) {
        return jdbc.sql("""
                        SELECT DISTINCT unit_id FROM membership WHERE kind = 'HOME' AND member_id <= :last
                         ORDER BY unit_id""")
                .param("last", firstMembers)
                .query((row, number) -> UnitId.of(row.getLong("unit_id")))
                .list();
    }

    /** The rosters of the day of these chi bộ, by given name. One statement. */
    public List<DayMember> rosters(LocalDate day, List<UnitId> cells) {
        return jdbc.sql("SELECT d.* FROM (" + DayRoster.MEMBERS + ") d WHERE d.unit_id IN (:cells)"
                        + " ORDER BY d.unit_id, d.sort_name, d.member_id")
                .param("day", day)
                .param("cells", cells.stream().map(UnitId::value).toList())
                .query((row, number) -> new DayMember(
                        MemberId.of(row.getLong("member_id")),
                        UnitId.of(row.getLong("unit_id")),
                        row.getBoolean("guest"),
                        row.getBoolean("official"),
                        standing(row.getString("exclusion"))))
                .list();
    }

    private static @Nullable StandingKind standing(@Nullable String name) {
        return name == null ? null : StandingKind.valueOf(name);
    }

    public SessionId plan(SessionLine line) {
        var id = SessionId.of(++lastSession);
        var key = new byte[KEY_BYTES];
        keys.nextBytes(key);
        var planned = Utc.of(line.startsAt()).minusDays(14);
        sessions.add(
                id.value(),
                line.unit().value(),
                line.kind(),
                line.topic(),
                line.mode(),
                Utc.of(line.startsAt()),
                Utc.of(line.endsAt()),
                line.place(),
                line.campaign(),
                value(line.chair()),
                value(line.minuteTaker()),
                line.agenda(),
                line.series(),
                line.state(),
                uid(id),
                key,
                line.by(),
                planned,
                planned);
        invited.add(id.value(), line.unit().value());
        addPoints(id, line.points());
        return id;
    }

    private void addPoints(SessionId id, List<String> names) {
        firstPoint.put(id, lastPoint + 1);
        for (int place = 0; place < names.size(); place++) {
            points.add(++lastPoint, id.value(), names.get(place), place);
        }
    }

    private static String uid(SessionId id) {
        return UUID.nameUUIDFromBytes(("session " + id.value()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A roll with everybody on it; of an open one only who is marked is written. */
    public void roll(RollLine line, List<MarkLine> people) {
        var closed = line.closedAt();
        rolls.add(
                line.session().value(),
                line.cell().value(),
                closed == null ? "OPEN" : "CLOSED",
                Utc.of(line.beganAt()),
                moment(line.endedAt()),
                line.guests().size(),
                line.guests().isEmpty() ? null : String.join("\n", line.guests()),
                moment(closed),
                closed == null ? null : value(line.taker()),
                closed == null ? null : line.takerName());
        people.stream()
                .filter(person -> closed != null || person.mark() != null)
                .forEach(person -> mark(line, person));
    }

    private void mark(RollLine line, MarkLine person) {
        var marked = person.mark() != null;
        var point = person.point();
        marks.add(
                line.session().value(),
                person.who().member().value(),
                line.cell().value(),
                person.who().guest(),
                person.who().official(),
                line.closedAt() == null ? null : person.who().exclusion(),
                person.mark(),
                person.reason(),
                person.spoke(),
                moment(person.arrivedAt()),
                point == null ? null : Objects.requireNonNull(firstPoint.get(line.session())) + point,
                person.elsewhere(),
                marked ? "ROLL_CALL" : null,
                marked ? Utc.of(line.beganAt()) : null,
                marked ? Utc.of(line.beganAt()) : null,
                marked ? value(line.taker()) : null,
                marked ? line.takerName() : null);
    }

    /** @param acceptedBy null: nobody has decided yet */
    public void apology(
            SessionId session, MemberId member, String reason, Instant askedAt, @Nullable String acceptedBy) {
        apologies.add(
                session.value(),
                member.value(),
                reason,
                acceptedBy == null ? "ASKED" : "ACCEPTED",
                Utc.of(askedAt),
                acceptedBy,
                acceptedBy == null ? null : Utc.of(askedAt.plusSeconds(3_600)));
    }

    void finish() {
        List.of(sessions, invited, points, rolls, marks, apologies).forEach(TableRows::send);
        jdbc.sql(EVENTS).update();
    }

    private static @Nullable Long value(@Nullable MemberId member) {
        return member == null ? null : member.value();
    }

    private static @Nullable LocalDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : Utc.of(moment);
    }
}
