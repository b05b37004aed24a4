package vn.quantriet.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.roll.MarkEntry;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.attendance.roll.Rolls;

/** Rolls for tests, taken and closed through the service by whoever is signed in. */
@Component
public class TestRolls {

    private final TestSessions sessions;
    private final Rolls rolls;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestRolls(TestSessions sessions, Rolls rolls, JdbcClient jdbc, Clock clock) {
        this.sessions = sessions;
        this.rolls = rolls;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing but what the test holds is on any roll, for as long as its transaction lasts. */
    public void withoutDemo() {
        jdbc.sql("DELETE FROM attendance_event").update();
        jdbc.sql("DELETE FROM attendance").update();
        jdbc.sql("DELETE FROM session_roll").update();
    }

    /** Held and closed: everybody present who is not in the map. */
    public SessionId hold(UnitId cell, Instant startsAt, Map<MemberId, AttendanceMark> others) {
        return close(sessions.plan(cell, startsAt), cell, startsAt, others);
    }

    public SessionId close(SessionId session, UnitId cell, Instant startsAt, Map<MemberId, AttendanceMark> others) {
        var entries = rolls.open(session, cell).rows().stream()
                .filter(row -> row.exclusion() == null)
                .map(row -> entry(row, others.getOrDefault(row.member(), AttendanceMark.PRESENT)))
                .toList();
        rolls.mark(session, cell, entries);
        rolls.close(session, cell, startsAt, startsAt.plus(Duration.ofMinutes(90)));
        return session;
    }

    public void correct(SessionId session, UnitId cell, MemberId member, AttendanceMark mark) {
        var row = rolls.open(session, cell).rows().stream()
                .filter(one -> one.member().equals(member))
                .findFirst()
                .orElseThrow();
        rolls.correct(session, cell, entry(row, mark), "Ghi nhầm khi điểm danh");
    }

    public void tie(SessionId session, long campaign) {
        jdbc.sql("UPDATE study_session SET campaign_id = :campaign WHERE id = :session")
                .param("campaign", campaign)
                .param("session", session.value())
                .update();
    }

    /** Members who are expected, by given name. */
    public List<MemberId> expected(SessionId session, UnitId cell) {
        return rolls.open(session, cell).rows().stream()
                .filter(row -> row.exclusion() == null)
                .map(RollRow::member)
                .toList();
    }

    private MarkEntry entry(RollRow row, AttendanceMark mark) {
        return new MarkEntry(
                Rolls.newKey(),
                row.member(),
                mark,
                mark == AttendanceMark.EXCUSED ? "Đi công tác" : null,
                false,
                null,
                null,
                elsewhere(mark),
                MarkSource.ROLL_CALL,
                false,
                null,
                row.revision(),
                clock.instant());
    }

    private static @Nullable String elsewhere(AttendanceMark mark) {
        return mark == AttendanceMark.ELSEWHERE ? "Hội nghị của đảng ủy cấp trên" : null;
    }
}
