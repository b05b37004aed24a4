package vn.quantriet.attendance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionCancelled;
import vn.quantriet.attendance.SessionChanged;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionPlanned;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.SessionState;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.PartyGroups;

/** A secretary plans the year and single sessions; members ask to be absent. */
@PortalTest
@Transactional
@RecordApplicationEvents
class UC028PlanTest {

    private static final String CELL = "BKH.THQD";
    private static final String OTHER_CELL = "BKH.KTDN";
    private static final byte[] PDF = "%PDF-1.4\n%broken".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    @Autowired
    SessionPlans plans;

    @Autowired
    SessionBook book;

    @Autowired
    SessionPapers papers;

    @Autowired
    Apologies apologies;

    @Autowired
    SessionTakers takers;

    @Autowired
    PartyGroups groups;

    @Autowired
    Rolls rolls;

    @Autowired
    SessionRecords sessions;

    @Autowired
    TestSessions written;

    @Autowired
    DemoPeople people;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Clock clock;

    private UnitId cell;

    @BeforeEach
    void secretary() {
        cell = people.unit(CELL);
        people.signIn(people.holder("bi-thu", CELL));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-028-1 */
    @Test
    void aPlannedSessionInvitesItsChiBo() {
        var id = plans.plan(draft("Sinh hoạt thường kỳ tháng 12", tomorrow()));
        var session = sessions.find(id).orElseThrow();
        assertThat(session.state()).isEqualTo(SessionState.PLANNED);
        assertThat(session.startsAt())
                .isEqualTo(tomorrow().atZone(clock.getZone()).toInstant());
        assertThat(sessions.invites(id, cell)).isTrue();
        assertThat(events.stream(SessionPlanned.class)).contains(new SessionPlanned(id));
        people.signIn(people.plainMember(cell));
        assertThat(book.next(5)).extracting(SessionLine::id).contains(id);
    }

    /** BR-028-2: calendars follow what matters to them, nobody overwrites somebody else. */
    @Test
    void changesRaiseTheSequenceAndNothingIsOverwritten() {
        var id = plans.plan(draft("Học tập nghị quyết", tomorrow()));
        plans.change(id, 0, draft("Học tập nghị quyết", tomorrow().plusHours(1)));
        assertThat(sessions.find(id).orElseThrow().sequence()).isEqualTo(1);
        assertThat(events.stream(SessionChanged.class)).hasSize(1);
        assertThatThrownBy(() -> plans.change(id, 0, draft("Bản cũ", tomorrow())))
                .isInstanceOf(PlanRefused.class)
                .hasMessage("attendance.plan.refused.changed");
    }

    /** BR-028-3 */
    @Test
    void cancelledItStaysWithTheReasonAndCanBeRestored() {
        var id = plans.plan(draft("Học tập nghị quyết", tomorrow()));
        assertThatThrownBy(() -> plans.cancel(id, "ốm")).isInstanceOf(PlanRefused.class);
        plans.cancel(id, "Trùng hội nghị của cấp trên");
        assertThat(sessions.find(id).orElseThrow().cancelReason()).isEqualTo("Trùng hội nghị của cấp trên");
        assertThat(events.stream(SessionCancelled.class)).hasSize(1);
        plans.restore(id);
        assertThat(sessions.find(id).orElseThrow())
                .extracting("state", "sequence", "cancelReason")
                .containsExactly(SessionState.PLANNED, 2, null);
    }

    /** BR-028-4: the missing months of next year, on the days the rule names. */
    @Test
    void theYearIsPlannedInOneStep() {
        var year = LocalDate.now(clock).getYear() + 1;
        var missing = plans.missing(cell, year);
        assertThat(missing).hasSize(12).allMatch(day -> day.getDayOfMonth() >= 1);
        assertThat(plans.planRegular(cell, missing, LocalTime.of(14, 0), LocalTime.of(15, 30), "Phòng 3", "Tháng {0}"))
                .isEqualTo(12);
        assertThat(plans.missing(cell, year)).isEmpty();
        var watch = book.year(year).watch().orElseThrow();
        assertThat(watch.missing()).isEmpty();
        assertThat(watch.thematic()).containsExactly(0, 0, 0, 0);
        assertThat(watch.thematicDue()).isEqualTo(1);
    }

    /** BR-028-5 */
    @Test
    void badDraftsAreRefusedWithTheFirstFault() {
        assertThatThrownBy(() -> plans.plan(draft(" ", tomorrow()))).hasMessage("attendance.plan.refused.no-topic");
        var online = new SessionDraft(
                cell,
                "thuong-ky",
                "Trực tuyến",
                SessionMode.ONLINE,
                tomorrow(),
                tomorrow().plusHours(2),
                "",
                "http://a.vn",
                "",
                null,
                "",
                null,
                null,
                null,
                "",
                Set.of(),
                List.of());
        assertThatThrownBy(() -> plans.plan(online)).hasMessage("attendance.plan.refused.no-link");
    }

    /** Keeping is an office in this very unit. */
    @Test
    void nobodyPlansForAnotherUnit() {
        var id = plans.plan(draft("Học tập nghị quyết", tomorrow()));
        people.signIn(people.holder("bi-thu", OTHER_CELL));
        assertThatThrownBy(() -> plans.plan(draft("Không phải của mình", tomorrow())))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> plans.cancel(id, "Không phải của mình")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> book.open(id, null)).isInstanceOf(AccessDenied.class);
        people.signIn(people.plainMember(cell));
        assertThatThrownBy(() -> plans.plan(draft("Đảng viên lập", tomorrow()))).isInstanceOf(AccessDenied.class);
        assertThat(book.open(id, null).invites()).isTrue();
    }

    /** BR-028-6 */
    @Test
    void anApologyIsAskedAnsweredAndMarksNobody() {
        var id = written.plan(cell, clock.instant().plus(Duration.ofDays(1)));
        var member = people.plainMember(cell);
        people.signIn(member);
        apologies.ask(id, "Công tác tại Đà Nẵng");
        people.signIn(people.holder("bi-thu", CELL));
        assertThat(book.open(id, null).apologies()).singleElement().matches(Apology::isOpen);
        apologies.decide(id, cell, member, true, "Đồng ý");
        people.signIn(member);
        assertThat(book.open(id, null).apology()).extracting("state", "answer").containsExactly("ACCEPTED", "Đồng ý");
        assertThatThrownBy(() -> apologies.decide(id, cell, member, true, "")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> apologies.ask(id, "Lý do khác")).isInstanceOf(PlanRefused.class);
        apologies.withdraw(id);
        assertThat(book.open(id, null).apology()).isNull();
    }

    /** BR-028-7 */
    @Test
    void itIsTooLateToAskOnceTheSessionHasBegun() {
        var id = written.plan(cell, clock.instant().minusSeconds(60));
        people.signIn(people.plainMember(cell));
        assertThatThrownBy(() -> apologies.ask(id, "Công tác")).hasMessage("attendance.plan.refused.apology-late");
    }

    /** BR-028-8 */
    @Test
    void papersNeedTheDeclarationAndBearNoSecrecyMark() {
        var id = plans.plan(draft("Học tập nghị quyết", tomorrow()));
        assertThatThrownBy(() -> papers.add(id, "Ảnh", "anh.png", PNG, false))
                .hasMessage("attendance.plan.refused.not-declared");
        assertThatThrownBy(() -> papers.add(id, "TỐI MẬT", "anh.png", PNG, true))
                .hasMessage("attendance.plan.refused.paper-secret");
        assertThatThrownBy(() -> papers.add(id, "Tập tin", "tep.exe", new byte[] {'M', 'Z'}, true))
                .hasMessage("attendance.plan.refused.paper-kind");
        assertThatThrownBy(() -> papers.add(id, "Hỏng", "hong.pdf", PDF, true))
                .hasMessage("attendance.plan.refused.paper-broken");
        papers.add(id, "Quy định bảo mật thông tin", "anh.png", PNG, true);
        var paper = book.open(id, null).papers().getFirst();
        people.signIn(people.plainMember(cell));
        assertThat(papers.read(id, paper.id()).content()).isEqualTo(PNG);
        people.signIn(people.holder("bi-thu", OTHER_CELL));
        assertThatThrownBy(() -> papers.read(id, paper.id())).isInstanceOf(AccessDenied.class);
    }

    /** BR-028-9 */
    @Test
    void aMemberOfTheChiBoIsAppointedToTakeTheRoll() {
        var id = plans.plan(draft("Học tập nghị quyết", tomorrow()));
        takers.appoint(id, cell, people.plainMember(cell));
        assertThat(book.open(id, null).takers()).extracting("id").containsExactly(people.plainMember(cell));
        assertThatThrownBy(() -> takers.appoint(id, cell, people.holder("bi-thu", OTHER_CELL)))
                .isInstanceOf(PlanRefused.class);
    }

    /** BR-028-10: a session by tổ đảng expects that tổ alone, by the day. */
    @Test
    void aSessionByTodangExpectsThatGroupAlone() {
        assertThat(plans.options(cell).kinds()).extracting("code").doesNotContain("to-dang");
        var member = people.plainMember(cell);
        groups.put(cell, member, "Tổ 1");
        assertThat(plans.options(cell).kinds()).extracting("code").contains("to-dang");
        var now = LocalDateTime.now(clock);
        var id = plans.plan(new SessionDraft(
                cell,
                "to-dang",
                "Sinh hoạt tổ",
                SessionMode.IN_PERSON,
                now,
                now.plusHours(1),
                "Phòng 3",
                "",
                "Tổ 1",
                null,
                "",
                null,
                null,
                null,
                "",
                Set.of(),
                List.of()));
        assertThat(rolls.open(id, cell).rows()).extracting("member").containsExactly(member);
        people.signIn(people.holder("bi-thu", OTHER_CELL));
        assertThatThrownBy(() -> groups.put(cell, member, "Tổ 2")).isInstanceOf(AccessDenied.class);
    }

    /** Budgets of DESIGN.md §11. */
    @Test
    void pagesTakeFewStatements() {
        var id = plans.plan(draft("Học tập nghị quyết", tomorrow()));
        var year = LocalDate.now(clock).getYear();
        assertThat(StatementCount.of(() -> book.year(year))).hasSizeLessThanOrEqualTo(10);
        assertThat(StatementCount.of(() -> book.open(id, null))).hasSizeLessThanOrEqualTo(10);
    }

    private LocalDateTime tomorrow() {
        return LocalDate.now(clock).plusDays(1).atTime(14, 0);
    }

    private SessionDraft draft(String topic, LocalDateTime starts) {
        return new SessionDraft(
                cell,
                "thuong-ky",
                topic,
                SessionMode.IN_PERSON,
                starts,
                starts.plusHours(2),
                "Phòng họp 3",
                "",
                "",
                null,
                "",
                null,
                null,
                null,
                "Báo cáo\nThảo luận",
                Set.of(),
                List.of());
    }
}
