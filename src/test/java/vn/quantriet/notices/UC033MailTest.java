package vn.quantriet.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.RollClosed;
import vn.quantriet.attendance.SessionCancelled;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionPlanned;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.figures.AlertSource;
import vn.quantriet.attendance.plan.PapersDue;
import vn.quantriet.attendance.plan.SessionPeople;

/** Mail is written with the fact, sent once, and honest about what nobody knows; a calendar opens by its secret alone. */
@PortalTest
class UC033MailTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestSessions sessions;

    @Autowired
    SessionRecords records;

    @Autowired
    SessionPeople concerned;

    @Autowired
    PapersDue papers;

    @Autowired
    MailOutbox outbox;

    @Autowired
    AlertSource alerts;

    @Autowired
    MailText words;

    @Autowired
    MailPreferences preferences;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    DeliveryLog log;

    @Autowired
    ApiClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private UnitId cell;
    private TestMember hanh;
    private SessionId session;
    private SessionMails mails;
    private AlertMails alertMails;
    private MailSending sending;

    @BeforeEach
    void aServerAndASession() {
        server.start();
        cell = people.unit("Chi bộ Thử nghiệm thư");
        hanh = people.member(cell, "Nguyễn Thị Hạnh");
        people.member(cell, "Lê Văn Không Thư");
        jdbc.sql("UPDATE member SET email = 'hanh@vi-du.vn' WHERE id = :id")
                .param("id", hanh.id().value())
                .update();
        session = sessions.plan(cell, clock.instant().plus(Duration.ofDays(2)));
        var settings = new MailSettings("cong@vi-du.vn", 2, LocalTime.of(8, 0));
        alertMails = new AlertMails(alerts, settings, jdbc, clock);
        mails = new SessionMails(records, concerned, outbox, settings, jdbc, clock);
        sending = new MailSending(
                outbox,
                TestMail.provider(server.getSmtp().getPort()),
                settings,
                words,
                records,
                concerned,
                new MailTruth(concerned, papers, clock),
                alertMails,
                clock);
    }

    @AfterEach
    void clean() {
        server.stop();
        clock.putBack();
        jdbc.sql("DELETE FROM mail_outbox").update();
        jdbc.sql("DELETE FROM notice_preference").update();
        jdbc.sql("DELETE FROM calendar_feed").update();
        sessions.removeAll();
        people.removeAll();
    }

    /** BR-033-1: once to everybody with an address, with day, time and place, and the event for the calendar. */
    @Test
    void anInvitationArrivesOnce() throws Exception {
        mails.planned(new SessionPlanned(session));
        mails.planned(new SessionPlanned(session));
        sending.work();
        sending.work();
        var received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).startsWith("Mời sinh hoạt: Học tập Nghị quyết Đại hội XIV");
        var body = GreenMailUtil.getBody(received[0]);
        assertThat(received[0].getAllRecipients()[0]).hasToString("hanh@vi-du.vn");
        assertThat(body).contains("text/calendar").contains("method=REQUEST");
        assertThat(outbox.of(session)).singleElement().matches(row -> row.state() == MailState.SENT);
    }

    /** BR-033-2: in the fact's transaction, in few statements, whatever the number of people. */
    @Test
    void tellingEverybodyIsAHandfulOfStatements() {
        assertThat(StatementCount.of(() -> mails.planned(new SessionPlanned(session))))
                .hasSizeLessThanOrEqualTo(6);
    }

    /** BR-033-3: what is no longer true is not sent. */
    @Test
    void anInvitationToACancelledSessionIsDropped() {
        mails.planned(new SessionPlanned(session));
        jdbc.sql(
                        "UPDATE study_session SET state = 'CANCELLED', sequence = 1, cancel_reason = 'Trùng lịch' WHERE id = :id")
                .param("id", session.value())
                .update();
        mails.cancelled(new SessionCancelled(session));
        sending.work();
        assertThat(outbox.of(session))
                .extracting(OutboxRow::kind, OutboxRow::state)
                .contains(tuple(MailKind.INVITED, MailState.DROPPED))
                .contains(tuple(MailKind.CANCELLED, MailState.SENT));
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** BR-033-4: the portal died in the middle of sending. */
    @Test
    void whatNobodyKnowsIsShownAndNeverSentByItself() {
        mails.planned(new SessionPlanned(session));
        outbox.claim(10, clock.instant());
        clock.move(MailSending.PATIENCE.plusSeconds(1));
        sending.work();
        clock.move(Duration.ofDays(1));
        sending.work();
        assertThat(server.getReceivedMessages()).isEmpty();
        var row = outbox.of(session).getFirst();
        assertThat(row.state()).isEqualTo(MailState.UNKNOWN);
        people.signIn(people.administrator("quan-tri-thu"));
        assertThatThrownBy(() -> log.again(row.id(), "")).isInstanceOf(NoticeRefused.class);
        log.again(row.id(), "Đã hỏi, đồng chí chưa nhận được");
        sending.work();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** BR-033-5 */
    @Test
    void aServerThatIsDownIsTriedAgainAndThenGivenUp() {
        server.stop();
        mails.planned(new SessionPlanned(session));
        sending.work();
        assertThat(outbox.of(session).getFirst().state()).isEqualTo(MailState.WAITING);
        clock.move(Duration.ofHours(1));
        sending.work();
        assertThat(outbox.of(session).getFirst().state()).isEqualTo(MailState.FAILED);
    }

    /** BR-033-6 */
    @Test
    void whoWantsNoMailGetsNone() {
        people.signIn(people.account(hanh));
        preferences.wantMail(false);
        mails.planned(new SessionPlanned(session));
        assertThat(outbox.of(session)).isEmpty();
        assertThatThrownBy(() -> log.list(null)).isInstanceOf(AccessDenied.class);
    }

    /** BR-033-7: a secret of 256 bits, ended by the next one. */
    @Test
    void theCalendarOpensByItsSecretAlone() throws Exception {
        people.signIn(people.account(hanh));
        var secret = feeds.make();
        assertThat(secret).hasSize(43);
        var answer = client.answer(ApiClient.get("/lich/" + secret + ".ics"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("BEGIN:VEVENT")
                .contains("Học tập Nghị quyết");
        assertThat(answer.getHeader("Cache-Control")).contains("private");
        var next = feeds.make();
        assertThat(client.answer(ApiClient.get("/lich/" + secret + ".ics")).getStatus())
                .isEqualTo(404);
        assertThat(client.answer(ApiClient.get("/lich/" + next.substring(1) + "A.ics"))
                        .getStatus())
                .isEqualTo(404);
        feeds.end();
        assertThat(feeds.calendar(next)).isEmpty();
    }

    /** BR-033-8: read from the rows when it is sent. */
    @Test
    void anAlertThatIsNoLongerTrueIsNotSent() throws Exception {
        var away = people.member(cell, "Lê Văn Vắng");
        people.office(hanh, cell, "bi-thu");
        for (var week = 3; week > 0; week--) {
            var past = sessions.plan(cell, clock.instant().minus(Duration.ofDays(7L * week)));
            closed(past, away.id().value());
            session = past;
        }
        alertMails.closed(new RollClosed(session, cell));
        alertMails.closed(new RollClosed(session, cell));
        mark("PRESENT");
        sending.work();
        assertThat(server.getReceivedMessages()).isEmpty();
        mark("UNEXCUSED");
        jdbc.sql("UPDATE mail_outbox SET state = 'WAITING'").update();
        sending.work();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Nhắc về vắng sinh hoạt: Lê Văn Vắng");
    }

    private void mark(String mark) {
        jdbc.sql("UPDATE attendance SET mark = :mark WHERE session_id = :session")
                .param("mark", mark)
                .param("session", session.value())
                .update();
    }

    private void closed(SessionId past, long member) {
        jdbc.sql("INSERT INTO session_roll (session_id, unit_id, state) VALUES (:session, :cell, 'CLOSED')")
                .param("session", past.value())
                .param("cell", cell.value())
                .update();
        jdbc.sql("INSERT INTO attendance (session_id, member_id, unit_id, guest, official, mark)"
                        + " VALUES (:session, :member, :cell, FALSE, TRUE, 'UNEXCUSED')")
                .param("session", past.value())
                .param("member", member)
                .param("cell", cell.value())
                .update();
    }

    @Test
    void ofASessionItsKeeperSeesWhoHasNoAddress() {
        people.office(hanh, cell, "bi-thu");
        people.signIn(people.account(hanh));
        var planned = records.find(session).orElseThrow();
        assertThat(log.of(planned).without()).isEqualTo(List.of("Lê Văn Không Thư"));
        assertThat(log.chat(planned, "https://cong.vn"))
                .contains("Chi bộ Thử nghiệm thư", "Phòng họp tầng 3", "https://cong.vn/sinh-hoat/" + session.value());
    }
}
