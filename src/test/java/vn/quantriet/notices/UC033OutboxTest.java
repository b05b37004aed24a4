package vn.quantriet.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.RollClosed;
import vn.quantriet.attendance.SessionCancelled;
import vn.quantriet.attendance.SessionChanged;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionPlanned;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.figures.AlertSource;
import vn.quantriet.attendance.plan.PapersDue;
import vn.quantriet.attendance.plan.SessionDraft;
import vn.quantriet.attendance.plan.SessionPeople;
import vn.quantriet.attendance.plan.SessionPlans;
import vn.quantriet.attendance.roll.MarkEntry;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.notices.ScriptedMailServer.Fault;

/** The outbox against servers that misbehave, two senders at once, and facts that change between writing and sending. */
@PortalTest
class UC033OutboxTest extends SpringBrowserlessTest {

    private static final String REASON = "Đã hỏi, đồng chí chưa nhận được thư";

    @Autowired
    TestPeople people;

    @Autowired
    TestSessions sessions;

    @Autowired
    SessionRecords records;

    @Autowired
    SessionPeople concerned;

    @Autowired
    SessionPlans plans;

    @Autowired
    Rolls rolls;

    @Autowired
    PapersDue papers;

    @Autowired
    MailOutbox outbox;

    @Autowired
    AlertSource alerts;

    @Autowired
    MailText words;

    @Autowired
    DeliveryLog log;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ConfigurableApplicationContext context;

    private final MailSettings settings = new MailSettings("cong@vi-du.vn", 3, LocalTime.of(8, 0));
    private UnitId cell;
    private TestMember hanh;
    private SessionId session;
    private SessionMails mails;
    private AlertMails alertMails;

    @BeforeEach
    void aSession() {
        cell = people.unit("Chi bộ Thử nghiệm hộp thư");
        hanh = member("Nguyễn Thị Hạnh", "hanh@vi-du.vn");
        session = sessions.plan(cell, clock.instant().plus(Duration.ofDays(2)));
        alertMails = new AlertMails(alerts, settings, jdbc, clock);
        mails = new SessionMails(records, concerned, outbox, settings, jdbc, clock);
    }

    @AfterEach
    void clean() {
        people.signOut();
        clock.putBack();
        jdbc.sql("DELETE FROM mail_outbox").update();
        sessions.removeAll();
        people.removeAll();
    }

    /** BR-033-2: the mail stands and falls with the fact. */
    @Test
    void aFactThatIsRolledBackLeavesNoMail() {
        people.office(hanh, cell, "bi-thu");
        people.signIn(people.account(hanh));
        var listener = new ApplicationListener<PayloadApplicationEvent<SessionPlanned>>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<SessionPlanned> event) {
                mails.planned(event.getPayload());
            }
        };
        context.addApplicationListener(listener);
        try {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                var planned = plans.plan(draft());
                assertThat(outbox.of(planned)).hasSize(1);
                status.setRollbackOnly();
            });
        } finally {
            context.removeApplicationListener(listener);
        }
        assertThat(outbox.list(null, 10)).isEmpty();
    }

    /** BR-033-4: the server had the whole mail, and nobody knows what it did with it. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"MUTE_AFTER_DATA", "DIES_AFTER_DATA"})
    void whatWasHandedOverWithoutAnAnswerIsNeverSentByItself(Fault fault) throws Exception {
        try (var server = new ScriptedMailServer(fault)) {
            var sending = sending(server.port());
            mails.planned(new SessionPlanned(session));
            sending.work();
            assertThat(server.taken()).hasSize(1);
            assertThat(row())
                    .extracting(OutboxRow::state, OutboxRow::why)
                    .containsExactly(MailState.UNKNOWN, "no-answer");
            server.now(Fault.NONE);
            for (var hour = 0; hour < 5; hour++) {
                clock.move(Duration.ofHours(1));
                sending.work();
            }
            assertThat(server.taken()).hasSize(1);
            assertThat(row().state()).isEqualTo(MailState.UNKNOWN);
            onlyAnAdministratorSendsItAgainWithAReason(row().id());
            sending.work();
            assertThat(server.taken()).hasSize(2);
            assertThat(row().state()).isEqualTo(MailState.SENT);
        }
    }

    private void onlyAnAdministratorSendsItAgainWithAReason(long mail) {
        people.office(hanh, cell, "bi-thu");
        people.signIn(people.account(hanh));
        assertThatThrownBy(() -> log.again(mail, REASON)).isInstanceOf(AccessDenied.class);
        UI.getCurrent().navigate(AttendanceRoutes.session(session));
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("Có 1 thư không rõ đã gửi hay chưa"));
        people.signIn(people.administrator("quan-tri-hop-thu"));
        assertThat(log.list(MailState.UNKNOWN)).extracting(OutboxRow::id).contains(mail);
        UI.getCurrent().navigate(NoticesRoutes.LOG);
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.endsWith("Không rõ đã gửi hay chưa"));
        assertThat($(Div.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("đã trao thư nhưng máy chủ không trả lời"));
        assertThatThrownBy(() -> log.again(mail, " ")).isInstanceOf(NoticeRefused.class);
        log.again(mail, REASON);
        assertThatThrownBy(() -> log.again(mail, REASON)).hasMessage("notices.refused.stands-otherwise");
    }

    /** BR-033-5: before that line nothing went out, so it is tried again by itself. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"MUTE_FROM_THE_START", "DIES_BEFORE_DATA", "BUSY"})
    void whatWasNotHandedOverIsTriedAgain(Fault fault) throws Exception {
        try (var server = new ScriptedMailServer(fault)) {
            var sending = sending(server.port());
            mails.planned(new SessionPlanned(session));
            sending.work();
            assertThat(server.taken()).isEmpty();
            assertThat(row().state()).isEqualTo(MailState.WAITING);
            assertThat(row().why()).isEqualTo(fault == Fault.BUSY ? "busy" : "unreachable");
            server.now(Fault.NONE);
            sending.work();
            assertThat(server.taken()).as("not before its time").isEmpty();
            clock.move(Duration.ofMinutes(10));
            sending.work();
            assertThat(server.taken()).hasSize(1);
            assertThat(row()).extracting(OutboxRow::state, OutboxRow::why).containsExactly(MailState.SENT, null);
        }
    }

    /** BR-033-5: one try of one mail a round, the others lose none. */
    @Test
    void aMuteServerIsNotAskedForEveryMail() throws Exception {
        for (var at = 0; at < 9; at++) {
            member("Đảng viên " + at, "nguoi-%d@vi-du.vn".formatted(at));
        }
        mails.planned(new SessionPlanned(session));
        try (var server = new ScriptedMailServer(Fault.MUTE_AFTER_DATA)) {
            sending(server.port()).work();
            assertThat(server.taken()).hasSize(1);
        }
        assertThat(outbox.of(session).stream().filter(row -> row.state() == MailState.UNKNOWN))
                .hasSize(1);
        assertThat(outbox.of(session).stream().filter(row -> row.state() == MailState.WAITING && row.tries() == 0))
                .hasSize(9);
    }

    /** BR-033-9 */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REFUSES_THE_RECIPIENT", "REFUSES_THE_MAIL"})
    void whatTheServerRefusesIsNotTriedAgain(Fault fault) throws Exception {
        try (var server = new ScriptedMailServer(fault)) {
            var sending = sending(server.port());
            mails.planned(new SessionPlanned(session));
            sending.work();
            assertThat(row()).extracting(OutboxRow::state, OutboxRow::why).containsExactly(MailState.FAILED, "refused");
            server.now(Fault.NONE);
            clock.move(Duration.ofHours(3));
            sending.work();
            assertThat(row().state()).isEqualTo(MailState.FAILED);
            jdbc.sql("UPDATE member SET email = 'dung@vi-du.vn' WHERE id = :id")
                    .param("id", hanh.id().value())
                    .update();
            people.signIn(people.administrator("quan-tri-hop-thu"));
            log.again(row().id(), "Đã sửa địa chỉ trong hồ sơ");
            sending.work();
            assertThat(server.taken().getLast()).contains("To: dung@vi-du.vn");
        }
    }

    /** BR-033-10 */
    @Test
    void twoSendersAtOnceSendEachMailOnce() throws Exception {
        for (var at = 0; at < 24; at++) {
            member("Đảng viên " + at, "nguoi-%d@vi-du.vn".formatted(at));
        }
        try (var server = new ScriptedMailServer(Fault.NONE);
                var nodes = Executors.newFixedThreadPool(2)) {
            mails.planned(new SessionPlanned(session));
            var one = sending(server.port());
            var other = sending(server.port());
            for (var round = 0; round < 2; round++) {
                for (var node :
                        nodes.invokeAll(List.of(Executors.callable(one::work), Executors.callable(other::work)))) {
                    node.get();
                }
            }
            assertThat(server.taken()).hasSize(25);
            assertThat(server.taken().stream().map(UC033OutboxTest::recipient)).doesNotHaveDuplicates();
        }
        assertThat(outbox.of(session)).hasSize(25).allMatch(row -> row.state() == MailState.SENT);
    }

    private static String recipient(String mail) {
        return mail.lines().filter(line -> line.startsWith("To: ")).findFirst().orElseThrow();
    }

    /** BR-033-3 */
    @Test
    void anOlderSequenceIsDroppedForTheNewer() throws Exception {
        try (var server = new ScriptedMailServer(Fault.NONE)) {
            mails.planned(new SessionPlanned(session));
            jdbc.sql("UPDATE study_session SET sequence = 1, starts_at = starts_at + INTERVAL 1 HOUR,"
                            + " ends_at = ends_at + INTERVAL 1 HOUR WHERE id = :id")
                    .param("id", session.value())
                    .update();
            mails.changed(new SessionChanged(session));
            sending(server.port()).work();
            assertThat(outbox.of(session))
                    .extracting(OutboxRow::kind, OutboxRow::state, OutboxRow::why)
                    .containsExactlyInAnyOrder(
                            tuple(MailKind.INVITED, MailState.DROPPED, "changed"),
                            tuple(MailKind.CHANGED, MailState.SENT, null));
            assertThat(server.taken()).hasSize(1);
        }
    }

    /** BR-033-3: to a real server, with the event that takes the session out of calendars. */
    @Test
    void aCancelledSessionIsToldToCalendars() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            jdbc.sql("UPDATE study_session SET sequence = 1, state = 'CANCELLED', cancel_reason = 'Trùng hội nghị'"
                            + " WHERE id = :id")
                    .param("id", session.value())
                    .update();
            mails.cancelled(new SessionCancelled(session));
            sending(server.getSmtp().getPort()).work();
            var received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).startsWith("Hủy buổi sinh hoạt");
            assertThat(GreenMailUtil.getBody(received[0])).contains("method=CANCEL");
            assertThat(TestCalendar.attached(received[0])).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:1");
        } finally {
            server.stop();
        }
    }

    /** BR-033-8: the secretary corrects the roll between writing and sending. */
    @Test
    void anAlertWhoseRollWasCorrectedIsDroppedWithWhy() throws Exception {
        var away = people.member(cell, "Lê Văn Vắng");
        people.office(hanh, cell, "bi-thu");
        people.signIn(people.account(hanh));
        for (var week = 3; week > 0; week--) {
            session = absence(week, away.id());
        }
        alertMails.closed(new RollClosed(session, cell));
        rolls.correct(session, cell, present(away.id()), "Ghi nhầm, đồng chí có mặt");
        try (var server = new ScriptedMailServer(Fault.NONE)) {
            sending(server.port()).work();
            assertThat(server.taken()).isEmpty();
        }
        assertThat(outbox.list(null, 10))
                .singleElement()
                .extracting(OutboxRow::kind, OutboxRow::state, OutboxRow::why)
                .containsExactly(MailKind.ALERT, MailState.DROPPED, "corrected");
    }

    private SessionId absence(int weeksAgo, MemberId member) {
        var past = sessions.plan(cell, clock.instant().minus(Duration.ofDays(7L * weeksAgo)));
        jdbc.sql("INSERT INTO session_roll (session_id, unit_id, state) VALUES (:session, :cell, 'CLOSED')")
                .param("session", past.value())
                .param("cell", cell.value())
                .update();
        jdbc.sql("INSERT INTO attendance (session_id, member_id, unit_id, guest, official, mark)"
                        + " VALUES (:session, :member, :cell, FALSE, TRUE, 'UNEXCUSED')")
                .param("session", past.value())
                .param("member", member.value())
                .param("cell", cell.value())
                .update();
        return past;
    }

    private MarkEntry present(MemberId member) {
        return new MarkEntry(
                Rolls.newKey(),
                member,
                AttendanceMark.PRESENT,
                null,
                false,
                null,
                null,
                null,
                MarkSource.ROLL_CALL,
                false,
                "may",
                9,
                clock.instant());
    }

    private OutboxRow row() {
        return outbox.of(session).getFirst();
    }

    private TestMember member(String name, String address) {
        var member = people.member(cell, name);
        jdbc.sql("UPDATE member SET email = :address WHERE id = :id")
                .param("address", address)
                .param("id", member.id().value())
                .update();
        return member;
    }

    private MailSending sending(int port) {
        return new MailSending(
                outbox,
                TestMail.provider(port),
                settings,
                words,
                records,
                concerned,
                new MailTruth(concerned, papers, clock),
                alertMails,
                clock);
    }

    private SessionDraft draft() {
        var day = LocalDate.now(clock).plusDays(3);
        return new SessionDraft(
                cell,
                "thuong-ky",
                "Sinh hoạt thường kỳ",
                SessionMode.IN_PERSON,
                day.atTime(14, 0),
                day.atTime(16, 0),
                "Phòng 3",
                "",
                "",
                null,
                "",
                null,
                null,
                null,
                "",
                Set.of(),
                List.of());
    }
}
