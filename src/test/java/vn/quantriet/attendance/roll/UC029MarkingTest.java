package vn.quantriet.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.ReasonNeeded;
import vn.quantriet.organisation.StandingKind;

/** Marks come in, once or many times, from one taker or two; the roll is closed and corrected. */
@PortalTest
@Transactional
class UC029MarkingTest {

    private static final String CELL = "BKH.THQD";
    private static final String TOP = "BKH";
    private static final String PHONE = "phone-1";

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    Rolls rolls;

    @Autowired
    RollDifferences differences;

    @Autowired
    RollObjections objections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private SessionId session;

    @BeforeEach
    void aSessionBegins() {
        cell = people.unit(CELL);
        session = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(10)));
        people.signIn(people.holder("bi-thu", CELL));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-029-1 */
    @Test
    void nobodyIsMarkedAtFirst() {
        var roll = rolls.open(session, cell);
        assertThat(roll.rows()).isNotEmpty().allMatch(row -> row.mark() == null);
        assertThat(roll.totals().unmarked()).isEqualTo(roll.totals().expected());
    }

    /** BR-029-2: roster − excluded − elsewhere = expected; the numerator never leaves the denominator. */
    @Test
    void theDenominatorIsDerivedFromTheDay() {
        var rows = rolls.open(session, cell).rows();
        var exempt = rows.get(0).member();
        standing(exempt, "EXEMPT");
        assertThat(mark(exempt, AttendanceMark.PRESENT).why()).isEqualTo("not-expected");
        mark(rows.get(1).member(), AttendanceMark.ELSEWHERE, "Hội nghị toàn quốc 25/02/2026");
        mark(rows.get(2).member(), AttendanceMark.LATE);
        var totals = rolls.open(session, cell).totals();
        assertThat(totals.onRoster()).isEqualTo(rows.size());
        assertThat(totals.excluded()).containsKey(StandingKind.EXEMPT);
        assertThat(totals.expected()).isEqualTo(rows.size() - totals.excludedTotal() - 1);
        assertThat(totals.present()).isEqualTo(1);
    }

    /** BR-029-3 */
    @Test
    void sentTwiceItIsTakenOnce() {
        var entry = entry(first(), AttendanceMark.PRESENT, 0, PHONE);
        var once = rolls.mark(session, cell, List.of(entry)).outcomes();
        var twice = rolls.mark(session, cell, List.of(entry, entry)).outcomes();
        assertThat(once).containsExactly(new MarkOutcome(entry.key(), first(), MarkOutcome.Result.TAKEN, null));
        assertThat(twice).containsExactly(once.getFirst(), once.getFirst());
        assertThat(row(first()).revision()).isEqualTo(1);
    }

    /** BR-029-4: two takers who differ are both kept, and the roll cannot be closed over it. */
    @Test
    void aDifferenceIsKeptAndNothingOverwritten() {
        mark(first(), AttendanceMark.PRESENT);
        people.signIn(people.holder("pho-bi-thu", CELL));
        var other = rolls.mark(session, cell, List.of(entry(first(), AttendanceMark.UNEXCUSED, 0, "laptop")));
        assertThat(other.outcomes().getFirst().result()).isEqualTo(MarkOutcome.Result.DIFFERENT);
        var same = rolls.mark(session, cell, List.of(entry(first(), AttendanceMark.PRESENT, 0, "laptop")));
        assertThat(same.outcomes().getFirst().result()).isEqualTo(MarkOutcome.Result.SAME);
        assertThat(row(first()).mark()).isEqualTo(AttendanceMark.PRESENT);
        assertThat(rolls.open(session, cell).differences()).isEqualTo(1);
    }

    /** Six statements for a whole roll, whatever its size; also as the server counts, since a driver may split a batch. */
    @Test
    void aWholeRollIsSixStatements() {
        var entries = rolls.open(session, cell).rows().stream()
                .filter(row -> row.exclusion() == null)
                .map(row -> entry(row.member(), AttendanceMark.PRESENT, 0, PHONE))
                .toList();
        assertThat(entries).hasSizeGreaterThan(10);
        var before = status("Questions");
        var prepared = status("Com_stmt_prepare");
        assertThat(StatementCount.of(() -> rolls.mark(session, cell, entries))).hasSizeLessThanOrEqualTo(6);
        assertThat(status("Questions") - before - 2).isLessThanOrEqualTo(6);
        assertThat(status("Com_stmt_prepare") - prepared)
                .as("only what is sent as a batch is prepared; not each statement with a null in it")
                .isLessThanOrEqualTo(1);
        assertThat(rolls.open(session, cell).totals().unmarked()).isZero();
    }

    private long status(String name) {
        return jdbc.sql("SHOW SESSION STATUS WHERE Variable_name = :name")
                .param("name", name)
                .query((row, number) -> row.getLong(2))
                .single();
    }

    /** BR-029-6 */
    @Test
    void closedItReadsTheSameLaterAndIsOnlyCorrectedWithAReason() {
        var began = clock.instant().minus(Duration.ofMinutes(10));
        assertThatThrownBy(() -> close(began)).isInstanceOf(RollRefused.class);
        rolls.open(session, cell).rows().forEach(row -> mark(row.member(), AttendanceMark.PRESENT));
        close(began);
        var frozen = rolls.open(session, cell).totals();
        standing(first(), "EXEMPT");
        assertThat(rolls.open(session, cell).totals()).isEqualTo(frozen);
        assertThat(mark(first(), AttendanceMark.LATE).why()).isEqualTo("closed");
        var correction = entry(first(), AttendanceMark.LATE, 9, PHONE);
        assertThatThrownBy(() -> rolls.correct(session, cell, correction, " ")).isInstanceOf(RollRefused.class);
        rolls.correct(session, cell, correction, "Đến lúc 14 giờ 30, ghi nhầm");
        assertThat(row(first()).mark()).isEqualTo(AttendanceMark.LATE);
        assertThat(trailOf("attendance.corrected", first().value())).isEqualTo(1);
    }

    /** Only who was appointed for this session; only secretary or deputy closes. */
    @Test
    void anAppointedMemberTakesButDoesNotClose() {
        var taker = people.plainMember(cell);
        people.signIn(taker);
        assertThatThrownBy(() -> rolls.open(session, cell)).isInstanceOf(AccessDenied.class);
        sessions.appoint(session, cell, taker);
        rolls.open(session, cell).rows().forEach(row -> mark(row.member(), AttendanceMark.PRESENT));
        assertThatThrownBy(() -> close(clock.instant().minus(Duration.ofMinutes(5))))
                .isInstanceOf(AccessDenied.class);
    }

    /** The day of a session is the day in Việt Nam: half past eleven on New Year's Eve is not next year. */
    @Test
    void theRosterIsThatOfTheDayInVietNam() {
        var eve = LocalDate.now(clock).withDayOfYear(1).minusDays(1);
        var late = eve.atTime(23, 30).atZone(clock.getZone()).toInstant();
        session = sessions.plan(cell, late);
        var member = first();
        jdbc.sql("UPDATE membership SET valid_from = :from WHERE member_id = :member AND kind = 'HOME'"
                        + " AND valid_until = '9999-12-31'")
                .param("from", eve.plusDays(1))
                .param("member", member.value())
                .update();
        assertThat(rolls.open(session, cell).rows())
                .noneMatch(row -> row.member().equals(member));
        session = sessions.plan(cell, late.plus(Duration.ofMinutes(31)));
        assertThat(rolls.open(session, cell).rows())
                .anyMatch(row -> row.member().equals(member));
    }

    /** DESIGN.md §8: an inspector reads rolls, logged; an administrator keeps the register and reads none. */
    @Test
    void anInspectorReadsAndNobodyElseFromOutside() {
        people.signIn(people.holder("kiem-tra", TOP));
        assertThat(rolls.open(session, cell).rows()).isNotEmpty();
        assertThat(trailOf("organisation.names-looked-up", cell.value())).isPositive();
        assertThatThrownBy(() -> mark(first(), AttendanceMark.PRESENT)).isInstanceOf(AccessDenied.class);
        people.signIn(people.holder("quan-tri", TOP));
        assertThatThrownBy(() -> rolls.open(session, cell)).isInstanceOf(AccessDenied.class);
        people.signIn(people.holder("can-bo-dang-uy", TOP));
        assertThatThrownBy(() -> rolls.open(session, cell)).isInstanceOf(ReasonNeeded.class);
        people.signIn(people.holder("bi-thu", "BKH.KTDN"));
        assertThatThrownBy(() -> rolls.open(session, cell)).isInstanceOf(AccessDenied.class);
    }

    /** BR-029-5 */
    @Test
    void aPersonDecidesBetweenTwoTakers() {
        mark(first(), AttendanceMark.PRESENT);
        people.signIn(people.holder("pho-bi-thu", CELL));
        rolls.mark(session, cell, List.of(entry(first(), AttendanceMark.UNEXCUSED, 0, "laptop")));
        var difference = differences.open(session, cell).getFirst();
        differences.decide(session, cell, difference.event(), true);
        assertThat(row(first()).mark()).isEqualTo(AttendanceMark.UNEXCUSED);
        assertThat(rolls.open(session, cell).differences()).isZero();
        assertThatThrownBy(() -> differences.decide(session, cell, difference.event(), false))
                .isInstanceOf(AccessDenied.class);
    }

    /** BR-029-9 */
    @Test
    void aMemberSeesHisRowAndObjects() {
        rolls.open(session, cell).rows().forEach(row -> mark(row.member(), AttendanceMark.UNEXCUSED));
        var member = first();
        people.signIn(member);
        assertThat(objections.own(session)).isEmpty();
        people.signIn(people.holder("bi-thu", CELL));
        close(clock.instant().minus(Duration.ofMinutes(5)));
        people.signIn(member);
        assertThat(objections.own(session).orElseThrow().mark()).isEqualTo(AttendanceMark.UNEXCUSED);
        objections.object(session, "Tôi có mặt, ngồi hàng cuối");
        assertThatThrownBy(() -> objections.of(session, cell)).isInstanceOf(AccessDenied.class);
        people.signIn(people.holder("bi-thu", CELL));
        assertThat(objections.of(session, cell)).singleElement().matches(row -> "OPEN".equals(row.state()));
        objections.answer(session, cell, member, true, "Đã xem lại phiếu ký, đồng chí có mặt");
        people.signIn(member);
        assertThat(objections.own(session).orElseThrow().state()).isEqualTo("ACCEPTED");
        assertThatThrownBy(() -> objections.object(session, "Thêm một ý kiến nữa"))
                .isInstanceOf(RollRefused.class);
    }

    private void close(Instant began) {
        rolls.close(session, cell, began, clock.instant());
    }

    private MemberId first() {
        return people.plainMember(cell);
    }

    private RollRow row(MemberId member) {
        return rolls.open(session, cell).rows().stream()
                .filter(row -> row.member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private MarkOutcome mark(MemberId member, AttendanceMark mark) {
        return mark(member, mark, null);
    }

    private MarkOutcome mark(MemberId member, AttendanceMark mark, @Nullable String elsewhere) {
        var entry = entry(member, mark, 0, PHONE);
        return rolls.mark(session, cell, List.of(with(entry, elsewhere)))
                .outcomes()
                .getFirst();
    }

    private static MarkEntry with(MarkEntry entry, @Nullable String elsewhere) {
        return new MarkEntry(
                entry.key(),
                entry.member(),
                entry.mark(),
                null,
                false,
                null,
                null,
                elsewhere,
                entry.source(),
                false,
                entry.device(),
                entry.base(),
                entry.at());
    }

    private MarkEntry entry(MemberId member, AttendanceMark mark, int base, String device) {
        return new MarkEntry(
                Rolls.newKey(),
                member,
                mark,
                null,
                false,
                null,
                null,
                null,
                MarkSource.ROLL_CALL,
                false,
                device,
                base,
                clock.instant());
    }

    private void standing(MemberId member, String kind) {
        jdbc.sql("DELETE FROM standing WHERE member_id = :member")
                .param("member", member.value())
                .update();
        jdbc.sql("INSERT INTO standing (member_id, kind, valid_from, valid_until)"
                        + " VALUES (:member, :kind, '2026-01-01', '9999-12-31')")
                .param("member", member.value())
                .param("kind", kind)
                .update();
    }

    private long trailOf(String action, long subject) {
        return Stream.of(jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action AND subject_id = :subject")
                        .param("action", action)
                        .param("subject", String.valueOf(subject))
                        .query(Long.class)
                        .single())
                .findFirst()
                .orElseThrow();
    }
}
