package vn.quantriet.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.figures.AlertSource;
import vn.quantriet.attendance.plan.PapersDue;
import vn.quantriet.attendance.plan.SessionPeople;
import vn.quantriet.notices.ScriptedMailServer.Fault;
import vn.quantriet.shared.Utc;
import vn.quantriet.shared.WholeTransaction;

/** The day before a session its people are reminded, and its secretary of papers that are due; on the last day of a year. */
@PortalTest
class UC033ReminderTest {

    /** 07:30 on 30/12/2029 in Việt Nam. */
    private static final Instant MORNING = Instant.parse("2029-12-30T00:30:00Z");

    private static final Instant TOMORROW = Instant.parse("2029-12-31T07:00:00Z");

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
    WholeTransaction transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UnitId cell;
    private TestMember hanh;
    private SessionId session;
    private Reminders reminders;

    @BeforeEach
    void theDayBefore() {
        clock.move(Duration.between(clock.instant(), MORNING));
        cell = people.unit("Chi bộ Thử nghiệm nhắc lịch");
        hanh = member("Nguyễn Thị Hạnh", "hanh@vi-du.vn");
        people.office(hanh, cell, "bi-thu");
        session = sessions.plan(cell, TOMORROW);
        paper(session);
        reminders = reminders("cong@vi-du.vn");
    }

    @AfterEach
    void clean() {
        clock.putBack();
        jdbc.sql("DELETE FROM mail_outbox").update();
        jdbc.sql("DELETE FROM reminder").update();
        jdbc.sql("DELETE FROM notice_preference").update();
        sessions.removeAll();
        people.removeAll();
    }

    /** BR-033-13 */
    @Test
    void everybodyExpectedIsRemindedOnceFromTheHourOn() throws Exception {
        member("Trần Văn Bình", "binh@vi-du.vn");
        people.member(cell, "Lê Văn Không Thư");
        reminders.work();
        assertThat(kinds()).isEmpty();
        clock.move(Duration.ofMinutes(30));
        reminders.work();
        reminders.work();
        assertThat(kinds()).containsExactly(MailKind.REMINDER, MailKind.REMINDER);
        try (var server = new ScriptedMailServer(Fault.NONE)) {
            sending(server.port()).work();
            reminders.work();
            sending(server.port()).work();
            assertThat(server.taken()).hasSize(2).noneMatch(mail -> mail.contains("text/calendar"));
        }
    }

    /** BR-033-13: whose apology was accepted is left in peace, before and after the mail was written. */
    @Test
    void whoIsExcusedIsNotReminded() throws Exception {
        var excused = member("Trần Văn Bình", "binh@vi-du.vn");
        var asking = member("Lê Thị Châu", "chau@vi-du.vn");
        apology(excused, "ACCEPTED");
        apology(asking, "ASKED");
        clock.move(Duration.ofHours(1));
        reminders.work();
        assertThat(outbox.of(session))
                .extracting(OutboxRow::address)
                .containsExactlyInAnyOrder("hanh@vi-du.vn", "chau@vi-du.vn");
        jdbc.sql("UPDATE session_apology SET state = 'ACCEPTED'").update();
        try (var server = new ScriptedMailServer(Fault.NONE)) {
            sending(server.port()).work();
            assertThat(server.taken()).hasSize(1);
        }
        assertThat(outbox.of(session).stream().filter(row -> row.state() == MailState.DROPPED))
                .singleElement()
                .extracting(OutboxRow::why)
                .isEqualTo("excused");
    }

    /** BR-033-14 */
    @Test
    void twoNodesWriteEachReminderOnce() throws Exception {
        for (var at = 0; at < 20; at++) {
            member("Đảng viên " + at, "nguoi-%d@vi-du.vn".formatted(at));
        }
        clock.move(Duration.ofHours(1));
        var other = reminders("cong@vi-du.vn");
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var node :
                    nodes.invokeAll(List.of(Executors.callable(reminders::work), Executors.callable(other::work)))) {
                node.get();
            }
        }
        assertThat(kinds()).hasSize(21);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM reminder").query(Long.class).single())
                .isGreaterThanOrEqualTo(1);
    }

    /** BR-033-13: once for each sequence; the older one is dropped when it is sent. */
    @Test
    void aMovedSessionIsRemindedOfAnew() throws Exception {
        clock.move(Duration.ofHours(1));
        reminders.work();
        jdbc.sql("UPDATE study_session SET sequence = 1, starts_at = starts_at + INTERVAL 1 HOUR,"
                        + " ends_at = ends_at + INTERVAL 1 HOUR WHERE id = :id")
                .param("id", session.value())
                .update();
        reminders.work();
        try (var server = new ScriptedMailServer(Fault.NONE)) {
            sending(server.port()).work();
            assertThat(server.taken()).hasSize(1);
        }
        assertThat(outbox.of(session)).extracting(OutboxRow::why).containsExactlyInAnyOrder("changed", null);
    }

    /** BR-033-13: by the day in Việt Nam, over midnight and the new year. */
    @Test
    void tomorrowBeginsAndEndsAtMidnight() {
        var first = sessions.plan(cell, Instant.parse("2029-12-30T17:00:00Z"));
        var last = sessions.plan(cell, Instant.parse("2029-12-31T16:30:00Z"));
        var newYear = sessions.plan(cell, Instant.parse("2029-12-31T17:30:00Z"));
        var tonight = sessions.plan(cell, Instant.parse("2029-12-30T16:59:00Z"));
        List.of(first, last, newYear, tonight).forEach(this::paper);
        clock.move(Duration.ofHours(1));
        reminders.work();
        assertThat(outbox.of(first)).hasSize(1);
        assertThat(outbox.of(last)).hasSize(1);
        assertThat(outbox.of(newYear)).isEmpty();
        assertThat(outbox.of(tonight)).isEmpty();
    }

    /** BR-033-6 and the setting. */
    @Test
    void withoutSenderOrAgainstTheWishOfAPersonNothingIsWritten() {
        clock.move(Duration.ofHours(1));
        reminders("").work();
        assertThat(kinds()).isEmpty();
        jdbc.sql("INSERT INTO notice_preference (member_id, mail_off, changed_at) VALUES (:id, TRUE, '2029-01-01')")
                .param("id", hanh.id().value())
                .update();
        reminders.work();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aCancelledSessionRemindsNobody() {
        jdbc.sql("UPDATE study_session SET state = 'CANCELLED' WHERE id = :id")
                .param("id", session.value())
                .update();
        clock.move(Duration.ofHours(1));
        reminders.work();
        assertThat(kinds()).isEmpty();
    }

    /** BR-033-15 */
    @Test
    void theSecretaryIsToldOfPapersThatAreDue() throws Exception {
        jdbc.sql("DELETE FROM session_paper WHERE session_id = :id")
                .param("id", session.value())
                .update();
        member("Trần Văn Bình", "binh@vi-du.vn");
        var later = sessions.plan(cell, TOMORROW.plus(Duration.ofDays(1)));
        clock.move(Duration.ofHours(1));
        reminders.work();
        reminders.work();
        assertThat(outbox.of(later)).as("papers are due one day ahead").isEmpty();
        assertThat(outbox.of(session).stream().filter(row -> row.kind() == MailKind.PAPERS))
                .singleElement()
                .extracting(OutboxRow::address)
                .isEqualTo("hanh@vi-du.vn");
        paper(session);
        try (var server = new ScriptedMailServer(Fault.NONE)) {
            sending(server.port()).work();
            assertThat(server.taken()).as("the two reminders").hasSize(2);
        }
        assertThat(outbox.of(session))
                .filteredOn(row -> row.kind() == MailKind.PAPERS)
                .extracting(OutboxRow::state, OutboxRow::why)
                .containsExactly(org.assertj.core.api.Assertions.tuple(MailState.DROPPED, "papers"));
    }

    private List<MailKind> kinds() {
        return outbox.of(session).stream().map(OutboxRow::kind).toList();
    }

    private void apology(TestMember member, String state) {
        jdbc.sql("INSERT INTO session_apology (session_id, member_id, reason, state, asked_at)"
                        + " VALUES (:session, :member, 'Đi công tác', :state, '2029-12-29')")
                .param("session", session.value())
                .param("member", member.id().value())
                .param("state", state)
                .update();
    }

    private void paper(SessionId of) {
        jdbc.sql("INSERT INTO session_paper (session_id, title, file_name, media_type, content, size, added_by_name,"
                        + " added_at) VALUES (:session, 'Tài liệu', 'a.pdf', 'application/pdf', 'x', 1, 'Hạnh', :now)")
                .param("session", of.value())
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    private TestMember member(String name, String address) {
        var member = people.member(cell, name);
        jdbc.sql("UPDATE member SET email = :address WHERE id = :id")
                .param("address", address)
                .param("id", member.id().value())
                .update();
        return member;
    }

    private Reminders reminders(String from) {
        var settings = settings(from);
        return new Reminders(
                concerned,
                papers,
                new SessionMails(records, concerned, outbox, settings, jdbc, clock),
                settings,
                transaction,
                jdbc,
                clock);
    }

    private static MailSettings settings(String from) {
        return new MailSettings(from, 3, LocalTime.of(8, 0));
    }

    private MailSending sending(int port) {
        var settings = settings("cong@vi-du.vn");
        return new MailSending(
                outbox,
                TestMail.provider(port),
                settings,
                words,
                records,
                concerned,
                new MailTruth(concerned, papers, clock),
                new AlertMails(alerts, settings, jdbc, clock),
                clock);
    }
}
