package vn.quantriet.attendance.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.roll.MarkEntry;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.organisation.DemoPeople;

/** A session is scored from its closed roll, proposed, voted, and keeps the version of the sheet it was scored by. */
@PortalTest
@Transactional
class UC035ScoreTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    SessionScores scores;

    @Autowired
    TemplateDesk desk;

    @Autowired
    Rolls rolls;

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    Clock clock;

    private UnitId cell;
    private SessionId session;

    @BeforeEach
    void aClosedRoll() {
        cell = people.unit(CELL);
        session = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(100)));
        people.signIn(people.holder("bi-thu", CELL));
        rolls.mark(
                session,
                cell,
                expected().stream()
                        .map(row -> mark(row, AttendanceMark.PRESENT))
                        .toList());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-035-1 */
    @Test
    void isProposedVotedAndKept() {
        assertThatThrownBy(() -> scores.open(session, cell)).hasMessage("attendance.score.refused.open");
        close();
        var sheet = scores.open(session, cell);
        assertThat(sheet.template().most()).isEqualTo(100);
        assertThat(told(sheet, ScoreAuto.DURATION)).isEqualTo(5);
        assertThat(told(sheet, ScoreAuto.ATTENDANCE)).isEqualTo(4);
        assertThatThrownBy(() -> scores.propose(session, cell, Map.of())).isInstanceOf(ScoreRefused.class);
        scores.propose(session, cell, best(sheet));
        var base = scores.open(session, cell).voteBase();
        assertThatThrownBy(() -> scores.vote(session, cell, new Votes(base + 1, 0, 0)))
                .isInstanceOf(ScoreRefused.class);
        scores.vote(session, cell, new Votes(base - 1, 1, 0));
        assertThat(scores.summary(session, cell).orElseThrow().band()).isEqualTo("Tốt");
        assertThatThrownBy(() -> scores.propose(session, cell, best(sheet)))
                .hasMessage("attendance.score.refused.voted");
        scores.reopen(session, cell, "Chấm nhầm mục chuẩn bị");
        assertThat(scores.open(session, cell).voted()).isFalse();
    }

    /** BR-035-2: a corrected roll does not change the score by itself. */
    @Test
    void aCorrectedRollIsSaidAndChangesNothingByItself() {
        close();
        scores.propose(session, cell, best(scores.open(session, cell)));
        var before = scores.open(session, cell).total();
        rolls.correct(session, cell, mark(expected().getFirst(), AttendanceMark.UNEXCUSED), "Ghi nhầm người cùng tên");
        var after = scores.open(session, cell);
        assertThat(after.stale()).isTrue();
        assertThat(after.total()).isEqualTo(before);
        assertThat(told(after, ScoreAuto.ATTENDANCE)).isEqualTo(1);
        assertThatThrownBy(() -> scores.vote(session, cell, new Votes(1, 0, 0)))
                .hasMessage("attendance.score.refused.stale");
    }

    /** BR-035-3: only secretary or deputy; the others read. */
    @Test
    void whoReadsDoesNotScore() {
        close();
        people.signIn(people.holder("chi-uy-vien", CELL));
        assertThat(scores.open(session, cell).keeps()).isFalse();
        assertThatThrownBy(() -> scores.propose(session, cell, Map.of())).isInstanceOf(AccessDenied.class);
        people.signIn(people.plainMember(cell));
        assertThatThrownBy(() -> scores.open(session, cell)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.copy(cell)).isInstanceOf(AccessDenied.class);
    }

    /** BR-035-4 */
    @Test
    void aCommitteeMakesItsOwnSheetAndOldScoresKeepTheirs() {
        close();
        scores.propose(session, cell, best(scores.open(session, cell)));
        desk.copy(cell);
        var draft = desk.templates(cell).getFirst();
        assertThatThrownBy(() -> desk.copy(cell)).hasMessage("attendance.score.refused.draft-exists");
        var sheet = desk.draft(cell, draft.id());
        var first = sheet.groups().getFirst().items().getFirst();
        var today = session().day(clock.getZone());
        var nine = new SheetDraft.Item(first.text(), null, yesOrNo(9));
        var revision = desk.save(cell, draft.id(), draft.revision(), sheet.replace(0, 0, nine));
        assertThatThrownBy(() -> desk.putInForce(cell, draft.id(), today, ""))
                .hasMessage("attendance.score.refused.over-100");
        var four = new SheetDraft.Item("Mục của cấp ủy", null, yesOrNo(4));
        desk.save(cell, draft.id(), revision, sheet.replace(0, 0, four));
        desk.putInForce(cell, draft.id(), today, "Quyết định 12-QĐ/ĐU");
        assertThat(scores.open(session, cell).template().unit()).isNull();
        var next = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(95)));
        session = next;
        rolls.mark(
                session,
                cell,
                expected().stream()
                        .map(row -> mark(row, AttendanceMark.PRESENT))
                        .toList());
        close();
        assertThat(scores.open(session, cell).template().id()).isEqualTo(draft.id());
    }

    private static List<ScoreStep> yesOrNo(int points) {
        return List.of(new ScoreStep(points, null, "Có"), new ScoreStep(0, null, "Không"));
    }

    private StudySession session() {
        return rolls.open(session, cell).session();
    }

    private static Integer told(ScoreSheet sheet, ScoreAuto auto) {
        return sheet.lines().stream()
                .filter(line -> line.item().auto() == auto)
                .findFirst()
                .orElseThrow()
                .told();
    }

    private static Map<Long, Integer> best(ScoreSheet sheet) {
        return sheet.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.item().id(), line -> line.item().most()));
    }

    private List<RollRow> expected() {
        return rolls.open(session, cell).rows().stream()
                .filter(row -> row.exclusion() == null)
                .toList();
    }

    private void close() {
        rolls.close(session, cell, clock.instant().minus(Duration.ofMinutes(95)), clock.instant());
    }

    private MarkEntry mark(RollRow row, AttendanceMark mark) {
        return new MarkEntry(
                Rolls.newKey(),
                row.member(),
                mark,
                null,
                true,
                null,
                null,
                null,
                MarkSource.ROLL_CALL,
                false,
                "may",
                9,
                clock.instant());
    }
}
