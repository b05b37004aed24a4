package vn.quantriet.attendance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
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
import vn.quantriet.attendance.score.ScoreItem;
import vn.quantriet.attendance.score.SessionScores;
import vn.quantriet.attendance.score.Votes;
import vn.quantriet.documents.PaperHtml;
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
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId cell;
    private SessionId session;

    @BeforeEach
    void aSession() {
        sessions.withoutMinutes();
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
                .contains("Vắng có lý do 1 đồng chí: " + official.get(0).name() + " (Đi công tác).")
                .contains("Vắng không lý do 1 đồng chí: " + official.get(1).name() + ".")
                .contains(
                        "Đã dự tại hội nghị khác 1 đồng chí: " + official.get(2).name() + " (Hội nghị toàn quốc).")
                .containsPattern(
                        "Miễn sinh hoạt \\d+ đồng chí: .*" + official.get(7).name())
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
        minutes.setTerm(session, cell, LocalDate.of(2026, 1, 1));
        var third = sessions.plan(cell, clock.instant().minus(Duration.ofHours(2)));
        finish(third);
        assertThat(number(third)).isEqualTo(1);
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
        assertThatThrownBy(() -> minutes.setTerm(session, cell, LocalDate.of(2026, 1, 1)))
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

    /** BR-031-13: only a voted score, as it was when the minutes were finished; an appointed minute-taker sees it too. */
    @Test
    void theVotedScoreStandsInTheMinutesAsItWasWhenTheyWereFinished() {
        close();
        score(1);
        assertThat(paper()).doesNotContain("CHẤM ĐIỂM").contains("IV- KẾT LUẬN");
        var base = scores.open(session, cell).voteBase();
        scores.vote(session, cell, new Votes(base - 1, 1, 0));
        var first = scores.open(session, cell).total();
        assertThat(paper())
                .contains("V- CHẤM ĐIỂM BUỔI SINH HOẠT", "Chi bộ tự chấm: " + first + " điểm, xếp loại Tốt.")
                .contains("tán thành " + (base - 1), "không tán thành 1", "trên " + base + " đảng viên");
        sessions.appoint(session, cell, people.plainMember(cell));
        people.signIn(people.plainMember(cell));
        assertThat(paper()).contains("Chi bộ tự chấm: " + first);
        people.signIn(people.holder("bi-thu", CELL));
        minutes.finish(session, cell);
        scores.reopen(session, cell, "Chấm nhầm mục chuẩn bị");
        assertThat(paper()).contains("Chi bộ tự chấm: " + first);
        score(0);
        scores.vote(session, cell, new Votes(base, 0, 0));
        var second = scores.open(session, cell).total();
        assertThat(second).isNotEqualTo(first);
        assertThat(paper()).contains("Chi bộ tự chấm: " + first);
        minutes.unlock(session, cell, REASON);
        minutes.vote(session, cell, new SessionVote(0, "Nghị quyết tháng", base, 0, 0));
        minutes.finish(session, cell);
        assertThat(paper())
                .contains("IV- BIỂU QUYẾT", "V- KẾT LUẬN", "VI- CHẤM ĐIỂM", "Chi bộ tự chấm: " + second + " điểm");
    }

    /** BR-031-14: set per chi bộ, left out cleanly, and finished minutes keep what they had. */
    @Test
    void thePlaceBeforeTheDateIsSetByTheChiBo() {
        close();
        assertThat(paper()).contains("<p class=\"date\">ngày ");
        minutes.setPlace(session, cell, " Hà Nội ");
        assertThat(paper()).contains("<p class=\"date\">Hà Nội, ngày ");
        minutes.setTerm(session, cell, LocalDate.of(2026, 1, 1));
        assertThat(minutes.open(session, cell).place()).isEqualTo("Hà Nội");
        minutes.finish(session, cell);
        minutes.setPlace(session, cell, "Huế");
        assertThat(paper()).contains("Hà Nội, ngày ");
        assertThatThrownBy(() -> minutes.setPlace(session, cell, "Hà\nNội"))
                .hasMessage("attendance.minutes.refused.place");
        people.signIn(people.plainMember(cell));
        assertThatThrownBy(() -> minutes.setPlace(session, cell, "Huế")).isInstanceOf(AccessDenied.class);
    }

    /** Proposes a score. @param step which step of each item that is chosen, 0 the best */
    private void score(int step) {
        var chosen = scores.open(session, cell).lines().stream()
                .collect(Collectors.toMap(line -> line.item().id(), line -> points(line.item(), step)));
        scores.propose(session, cell, chosen);
    }

    /** The first item takes the step, all others their best, so that the band stays. */
    private int points(ScoreItem item, int step) {
        var first = scores.open(session, cell).lines().stream()
                .filter(line -> line.told() == null)
                .findFirst()
                .orElseThrow();
        return item.steps().get(first.item().id() == item.id() ? step : 0).points();
    }

    private String paper() {
        var page = minutes.open(session, cell);
        return PaperHtml.of(MinutesPaper.of(page, clock.getZone()), page.layout());
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
        var entries = rolls.open(held, cell).rows().stream()
                .filter(RollRow::isUnmarked)
                .map(row -> entry(row.member(), AttendanceMark.PRESENT, null, null, 0))
                .toList();
        rolls.mark(held, cell, entries);
        rolls.close(held, cell, clock.instant().minus(Duration.ofMinutes(90)), clock.instant());
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
