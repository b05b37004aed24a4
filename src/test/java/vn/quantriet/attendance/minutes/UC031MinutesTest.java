package vn.quantriet.attendance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
import vn.quantriet.attendance.roll.MarkEntry;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.attendance.score.SessionScores;
import vn.quantriet.attendance.score.Votes;
import vn.quantriet.documents.PaperHtml;
import vn.quantriet.documents.PaperLayout;
import vn.quantriet.organisation.DemoPeople;

/** Minutes drafted from a roll that was counted by hand, written on, numbered, and by whom. */
@PortalTest
@Transactional
class UC031MinutesTest {

    private static final String CELL = "BKH.THQD";
    private static final String REASON = "Ghi nhầm giờ khai mạc";

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    Rolls rolls;

    @Autowired
    SessionMinutes minutes;

    @Autowired
    SessionScores scores;

    @Autowired
    MinutesWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private SessionId session;

    @BeforeEach
    void aSession() {
        cell = people.unit(CELL);
        session = sessions.plan(cell, clock.instant().minus(Duration.ofHours(3)));
        people.signIn(people.holder("bi-thu", CELL));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-031-1 */
    @Test
    void beforeClosingItIsAPreviewThatIsNotStored() {
        assertThat(minutes.open(session, cell).head()).isNull();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM session_minutes")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> minutes.write(session, cell, MinutesPage.CONCLUSION, "x", 0))
                .isInstanceOf(MinutesRefused.class);
    }

    /** BR-031-2, BR-031-3: counted by hand; dự bị never votes, a guest by the rule. */
    @Test
    void theDraftSaysWhatTheRollSays() {
        var rows = expected();
        var official =
                rows.stream().filter(row -> row.official() && !row.guest()).toList();
        var probationary = official.get(5).member();
        var guest = official.get(6).member();
        jdbc.sql("UPDATE member SET official_on = NULL WHERE id = :id")
                .param("id", probationary.value())
                .update();
        jdbc.sql("UPDATE membership SET kind = 'GUEST' WHERE member_id = :id AND unit_id = :cell")
                .param("id", guest.value())
                .param("cell", cell.value())
                .update();
        exempt(official.get(7).member());
        mark(official.get(0).member(), AttendanceMark.EXCUSED, "Đi công tác");
        mark(official.get(1).member(), AttendanceMark.UNEXCUSED, null);
        markElsewhere(official.get(2).member(), "Hội nghị toàn quốc");
        close();
        var page = minutes.open(session, cell);
        var votes = (int) official.stream().count() - 2 - 1 - 1 - 1 - 1;
        assertThat(page.voteBase()).isEqualTo(votes);
        assertThat(page.rollText())
                .contains("Vắng có lý do: 1 đồng chí: " + official.get(0).name() + " (Đi công tác).")
                .contains("Vắng không lý do: 1 đồng chí: " + official.get(1).name() + ".")
                .contains("Đã dự tại hội nghị khác: 1 đồng chí: "
                        + official.get(2).name() + " (Hội nghị toàn quốc).")
                .containsPattern(
                        "Miễn sinh hoạt: \\d+ đồng chí: .*" + official.get(7).name())
                .containsPattern("Có mặt: %d \\(chính thức %d, dự bị \\d+, sinh hoạt tạm thời \\d+\\)"
                        .formatted(rolls.open(session, cell).totals().present(), votes))
                .contains("Số đảng viên được biểu quyết: " + votes + ".");
        var withGuests = MinutesDraft.of(rolls.open(session, cell), true, clock.getZone());
        assertThat(withGuests.voteBase()).isGreaterThanOrEqualTo(votes + 1);
    }

    /** BR-031-4 */
    @Test
    void whatWasTypedStaysWhenTheRollIsCorrected() {
        close();
        minutes.open(session, cell);
        assertThat(minutes.write(session, cell, MinutesPage.CONCLUSION, "Nhất trí.", 0))
                .isEqualTo(1);
        var row = expected().getFirst();
        rolls.correct(session, cell, entry(row.member(), AttendanceMark.EXCUSED, "Ốm", null, row.revision()), REASON);
        var behind = minutes.open(session, cell);
        assertThat(behind.isBehindRoll()).isTrue();
        assertThat(behind.rollText()).doesNotContain("(Ốm)");
        assertThatThrownBy(() -> minutes.finish(session, cell)).isInstanceOf(MinutesRefused.class);
        minutes.takeOver(session, cell);
        var current = minutes.open(session, cell);
        assertThat(current.isBehindRoll()).isFalse();
        assertThat(current.rollText()).contains("(Ốm)");
        assertThat(current.text(MinutesPage.CONCLUSION).content()).isEqualTo("Nhất trí.");
    }

    /** BR-031-5 */
    @Test
    void whoeverIsSlowerLosesNothingAndOverwritesNothing() {
        close();
        minutes.open(session, cell);
        minutes.write(session, cell, MinutesPage.CONCLUSION, "Một", 0);
        assertThatThrownBy(() -> minutes.write(session, cell, MinutesPage.CONCLUSION, "Hai", 0))
                .hasMessage("attendance.minutes.refused.meanwhile");
        assertThat(minutes.write(session, cell, MinutesPage.CONCLUSION, "Một, hai", 1))
                .isEqualTo(2);
        assertThat(minutes.open(session, cell).text(MinutesPage.CONCLUSION).content())
                .isEqualTo("Một, hai");
    }

    /** BR-031-6: from 01 within the term, kept when unlocked, never twice. */
    @Test
    void numbersRunWithinTheTerm() {
        finish(session);
        var second = sessions.plan(cell, clock.instant().minus(Duration.ofHours(2)));
        finish(second);
        assertThat(number(session)).isEqualTo(1);
        assertThat(number(second)).isEqualTo(2);
        minutes.unlock(session, cell, REASON);
        assertThat(minutes.open(session, cell).isFinished()).isFalse();
        minutes.finish(session, cell);
        assertThat(number(session)).isEqualTo(1);
        minutes.setTerm(session, cell, new CellTerm(LocalDate.of(2026, 1, 1), "Hà Nội"));
        assertThat(paper()).as("finished before").doesNotContain("Hà Nội, ngày");
        var third = sessions.plan(cell, clock.instant().minus(Duration.ofHours(2)));
        finish(third);
        assertThat(number(third)).isEqualTo(1);
        assertThat(paper(third)).contains("Hà Nội, ngày");
        assertThatThrownBy(() -> minutes.write(third, cell, MinutesPage.CONCLUSION, "x", 0))
                .hasMessage("attendance.minutes.refused.finished");
    }

    /** BR-031-7 */
    @Test
    void moreVotesThanMayVoteAreRefused() {
        close();
        var base = minutes.open(session, cell).voteBase();
        minutes.vote(session, cell, new SessionVote(0, "Nghị quyết tháng", base - 1, 1, 0));
        assertThatThrownBy(() -> minutes.vote(session, cell, new SessionVote(0, "Nghị quyết tháng", base, 1, 0)))
                .hasMessage("attendance.minutes.refused.votes");
        assertThat(minutes.open(session, cell).votes()).hasSize(1);
    }

    /** BR-031-11: the score stands in the minutes once it was voted, and a finished paper keeps the one it had. */
    @Test
    void theVotedScoreStandsInTheMinutes() {
        close();
        assertThat(minutes.open(session, cell).scoreText()).isNull();
        score(true);
        assertThat(minutes.open(session, cell).scoreText()).as("proposed only").isNull();
        scores.vote(session, cell, new Votes(4, 1, 0));
        var said = minutes.open(session, cell).scoreText();
        assertThat(said).contains("điểm, xếp loại Tốt: tán thành 4", "không tán thành 1", "đảng viên được biểu quyết");
        assertThat(paper()).contains("IV- BIỂU QUYẾT", said, "V- KẾT LUẬN");
        minutes.finish(session, cell);
        scores.reopen(session, cell, REASON);
        score(false);
        scores.vote(session, cell, new Votes(5, 0, 0));
        assertThat(minutes.open(session, cell).scoreText()).isEqualTo(said);
        assertThat(paper()).contains(said);
        minutes.unlock(session, cell, REASON);
        assertThat(minutes.open(session, cell).scoreText())
                .contains("tán thành 5")
                .doesNotContain("xếp loại Tốt");
    }

    /** BR-031-11: whoever was appointed to write the minutes sees the score in them. */
    @Test
    void anAppointedMinuteTakerSeesTheScore() {
        close();
        score(true);
        scores.vote(session, cell, new Votes(4, 0, 0));
        var taker = people.plainMember(cell);
        sessions.appoint(session, cell, taker);
        people.signIn(taker);
        assertThat(minutes.open(session, cell).scoreText()).contains("xếp loại Tốt");
    }

    /** BR-031-12: two days by the rule, told until the minutes are finished; by the day at Hà Nội. */
    @Test
    void minutesAreAwaitedUntilTheyAreFinished() {
        assertThat(watch.mine()).noneMatch(this::isOurs);
        close();
        var day = LocalDate.ofInstant(clock.instant().minus(Duration.ofHours(3)), clock.getZone());
        var awaited = watch.mine().stream().filter(this::isOurs).findFirst().orElseThrow();
        assertThat(awaited.sendBy()).isEqualTo(day.plusDays(2));
        assertThat(awaited.isLate(day.plusDays(2))).isFalse();
        assertThat(awaited.isLate(day.plusDays(3))).isTrue();
        minutes.open(session, cell);
        assertThat(watch.mine()).as("a draft is not sent").anyMatch(this::isOurs);
        minutes.finish(session, cell);
        assertThat(watch.mine()).noneMatch(this::isOurs);
        minutes.unlock(session, cell, REASON);
        assertThat(watch.mine()).anyMatch(this::isOurs);
    }

    /** BR-031-12 */
    @Test
    void minutesAreAwaitedOfWhomeverTheyConcernAlone() {
        close();
        var taker = people.plainMember(cell);
        people.signIn(taker);
        assertThat(watch.mine()).noneMatch(this::isOurs);
        sessions.appoint(session, cell, taker);
        assertThat(watch.mine()).anyMatch(this::isOurs);
        people.signIn(people.holder("bi-thu", "BKH.KTDN"));
        assertThat(watch.mine()).noneMatch(this::isOurs);
    }

    /** BR-031-12: a chi bộ that keeps a book is not reminded for ever; the number of statements does not grow. */
    @Test
    void afterAMonthNobodyIsReminded() {
        var old = sessions.plan(cell, clock.instant().minus(Duration.ofDays(40)));
        close(old, clock.instant().minus(Duration.ofDays(40)));
        assertThat(watch.mine()).noneMatch(one -> one.session().equals(old));
        var few = StatementCount.of(watch::mine);
        for (var more = 0; more < 3; more++) {
            close(sessions.plan(cell, clock.instant().minus(Duration.ofHours(2))));
        }
        assertThat(StatementCount.of(watch::mine)).isEqualTo(few).hasSizeLessThanOrEqualTo(3);
    }

    private boolean isOurs(AwaitedMinutes awaited) {
        return awaited.session().equals(session);
    }

    private void score(boolean best) {
        var chosen = scores.open(session, cell).lines().stream()
                .filter(line -> line.told() == null)
                .collect(Collectors.toMap(
                        line -> line.item().id(),
                        line -> best
                                ? line.item().most()
                                : line.item().steps().getLast().points()));
        scores.propose(session, cell, chosen);
    }

    private String paper() {
        return paper(session);
    }

    private String paper(SessionId held) {
        return PaperHtml.of(MinutesPaper.of(minutes.open(held, cell), clock.getZone()), PaperLayout.USUAL);
    }

    /** BR-031-8 */
    @Test
    void tasksAreCarriedOverUntilTheyAreDone() {
        var member = people.plainMember(cell);
        close();
        minutes.open(session, cell);
        minutes.task(session, cell, member, people.name(member), "Tìm hiểu nghị quyết", LocalDate.of(2026, 12, 1));
        minutes.finish(session, cell);
        people.signIn(member);
        assertThat(minutes.ownTasks()).extracting(SessionTask::what).containsExactly("Tìm hiểu nghị quyết");
        people.signIn(people.holder("bi-thu", CELL));
        var next = sessions.plan(cell, clock.instant().minus(Duration.ofHours(1)));
        close(next);
        var task = minutes.open(next, cell).earlier().getFirst();
        minutes.report(next, cell, task.id(), SessionTask.State.DONE, "Đã báo cáo");
        assertThat(minutes.open(next, cell).earlier().getFirst().state()).isEqualTo(SessionTask.State.DONE);
        people.signIn(member);
        assertThat(minutes.ownTasks()).isEmpty();
    }

    /** BR-031-9 */
    @Test
    void onlyWhoMayReadsWritesAndFinishes() {
        var member = people.plainMember(cell);
        close();
        minutes.open(session, cell);
        people.signIn(member);
        assertThatThrownBy(() -> minutes.open(session, cell)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> minutes.write(session, cell, MinutesPage.CONCLUSION, "x", 0))
                .isInstanceOf(AccessDenied.class);
        sessions.appoint(session, cell, member);
        assertThat(minutes.write(session, cell, MinutesPage.CONCLUSION, "x", 0)).isEqualTo(1);
        assertThatThrownBy(() -> minutes.finish(session, cell)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> minutes.unlock(session, cell, REASON)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> minutes.setTerm(session, cell, new CellTerm(LocalDate.of(2026, 1, 1), "")))
                .isInstanceOf(AccessDenied.class);
    }

    /** BR-031-9 */
    @Test
    void theSecretaryOfAnotherCellDoesNothingHere() {
        close();
        minutes.open(session, cell);
        people.signIn(
                new MemberId(jdbc.sql("""
                        SELECT o.member_id FROM office o JOIN unit u ON u.id = o.unit_id JOIN unit_kind k ON k.code = u.kind
                         WHERE o.kind = 'bi-thu' AND k.holds_members AND u.code <> :code ORDER BY o.id LIMIT 1""").param("code", CELL).query(Long.class).single()));
        assertThatThrownBy(() -> minutes.open(session, cell)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> minutes.finish(session, cell)).isInstanceOf(AccessDenied.class);
    }

    private void finish(SessionId held) {
        close(held);
        minutes.open(held, cell);
        minutes.finish(held, cell);
    }

    private @Nullable Integer number(SessionId held) {
        return Objects.requireNonNull(minutes.open(held, cell).head()).number();
    }

    private void close() {
        close(session);
    }

    /** Who is not marked yet was there. */
    private void close(SessionId held) {
        close(held, clock.instant());
    }

    private void close(SessionId held, Instant ended) {
        var entries = rolls.open(held, cell).rows().stream()
                .filter(RollRow::isUnmarked)
                .map(row -> entry(row.member(), AttendanceMark.PRESENT, null, null, 0))
                .toList();
        rolls.mark(held, cell, entries);
        rolls.close(held, cell, ended.minus(Duration.ofMinutes(90)), ended);
    }

    private List<RollRow> expected() {
        return rolls.open(session, cell).rows().stream()
                .filter(row -> row.exclusion() == null)
                .toList();
    }

    private void exempt(MemberId member) {
        jdbc.sql("DELETE FROM standing WHERE member_id = :member")
                .param("member", member.value())
                .update();
        jdbc.sql("""
                        INSERT INTO standing (member_id, kind, valid_from, valid_until)
                        VALUES (:member, 'EXEMPT', '2020-01-01', '9999-12-31')""").param("member", member.value()).update();
    }

    private void mark(MemberId member, AttendanceMark mark, @Nullable String reason) {
        rolls.mark(session, cell, List.of(entry(member, mark, reason, null, 0)));
    }

    private void markElsewhere(MemberId member, String where) {
        rolls.mark(session, cell, List.of(entry(member, AttendanceMark.ELSEWHERE, null, where, 0)));
    }

    private MarkEntry entry(
            MemberId member, AttendanceMark mark, @Nullable String reason, @Nullable String elsewhere, int base) {
        return new MarkEntry(
                Rolls.newKey(),
                member,
                mark,
                reason,
                false,
                null,
                null,
                elsewhere,
                MarkSource.ROLL_CALL,
                false,
                null,
                base,
                clock.instant());
    }
}
