package vn.quantriet.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.notices.TestCalendar.event;
import static vn.quantriet.notices.TestCalendar.value;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.access.UnitId;
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

/** The feed and the attachment of a mail, read back by ical4j, while the session is moved, renamed and cancelled. */
@PortalTest
class UC033CalendarTest {

    private static final String LONG_TOPIC =
            "Học tập, quán triệt Nghị quyết Đại hội XIV; những điểm mới về xây dựng, chỉnh đốn Đảng trong giai đoạn hiện nay"
                    + " và nhiệm vụ đặt ra đối với đội ngũ cán bộ, đảng viên Chi bộ";

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
    CalendarFeeds feeds;

    @Autowired
    PapersDue papers;

    @Autowired
    MailOutbox outbox;

    @Autowired
    AlertSource alerts;

    @Autowired
    MailText words;

    @Autowired
    ApiClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UnitId cell;
    private TestMember hanh;
    private AccountId account;
    private SessionId session;
    private String uid;

    @BeforeEach
    void aSecretaryWithASession() {
        cell = people.unit("Chi bộ Thử nghiệm lịch");
        hanh = people.member(cell, "Nguyễn Thị Hạnh");
        people.office(hanh, cell, "bi-thu");
        account = people.account(hanh);
        people.signIn(account);
        jdbc.sql("UPDATE member SET email = 'hanh@vi-du.vn' WHERE id = :id")
                .param("id", hanh.id().value())
                .update();
        session = sessions.plan(cell, clock.instant().plus(Duration.ofDays(20)));
        uid = records.find(session).orElseThrow().uid() + "@quan-triet";
    }

    @AfterEach
    void clean() {
        people.signOut();
        clock.putBack();
        jdbc.sql("DELETE FROM mail_outbox").update();
        jdbc.sql("DELETE FROM calendar_feed").update();
        sessions.removeAll();
        people.removeAll();
    }

    /** BR-033-11: what a calendar goes by stays, what it follows grows. */
    @Test
    void aMovedSessionKeepsItsIdentityAndRaisesItsSequence() throws Exception {
        var secret = feeds.make();
        var before = event(feed(secret), uid);
        assertThat(value(before, "SEQUENCE")).isEqualTo("0");
        var day = LocalDate.now(clock).plusDays(30);
        change("Học tập Nghị quyết", day.atTime(9, 0));
        var moved = event(feed(secret), uid);
        assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
        assertThat(value(moved, "DTSTART")).isEqualTo(utc(day.atTime(9, 0)));
        assertThat(value(moved, "DTEND")).isEqualTo(utc(day.atTime(11, 0)));
        change(LONG_TOPIC, day.atTime(9, 0));
        assertThat(value(event(feed(secret), uid), "SEQUENCE")).isEqualTo("2");
        plans.cancel(session, "Trùng hội nghị của cấp trên");
        var cancelled = event(feed(secret), uid);
        assertThat(value(cancelled, "SEQUENCE")).isEqualTo("3");
        assertThat(value(cancelled, "STATUS")).isEqualTo("CANCELLED");
        plans.restore(session);
        var restored = event(feed(secret), uid);
        assertThat(value(restored, "SEQUENCE")).isEqualTo("4");
        assertThat(value(restored, "STATUS")).isEqualTo("CONFIRMED");
    }

    /** BR-033-11: the attachment and the feed say the same, so that a calendar with both has one event. */
    @Test
    void theAttachmentIsTheSameEvent() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            var settings = new MailSettings("cong@vi-du.vn", 3, LocalTime.of(8, 0));
            var mails = new SessionMails(records, concerned, outbox, settings, jdbc, clock);
            mails.planned(new SessionPlanned(session));
            change(LONG_TOPIC, LocalDate.now(clock).plusDays(30).atTime(14, 0));
            mails.changed(new SessionChanged(session));
            new MailSending(
                            outbox,
                            TestMail.provider(server.getSmtp().getPort()),
                            settings,
                            words,
                            records,
                            concerned,
                            new MailTruth(concerned, papers, clock),
                            new AlertMails(alerts, settings, jdbc, clock),
                            clock)
                    .work();
            assertThat(server.getReceivedMessages()).hasSize(1);
            var attached = TestCalendar.attached(server.getReceivedMessages()[0]);
            TestCalendar.assertFolded(attached);
            var event = event(attached, uid);
            var inFeed = event(feed(feeds.make()), uid);
            for (var property : List.of("SEQUENCE", "SUMMARY", "DTSTART", "DTEND", "LOCATION", "STATUS")) {
                assertThat(value(event, property)).as(property).isEqualTo(value(inFeed, property));
            }
            assertThat(value(event, "SUMMARY")).isEqualTo(LONG_TOPIC);
        } finally {
            server.stop();
        }
    }

    /** BR-033-12: as it is sent, octet by octet, whatever the length of what stands before a letter. */
    @Test
    void theFeedIsFoldedByOctetsAndTearsNoLetter() throws Exception {
        var secret = feeds.make();
        for (var shift = 0; shift < 8; shift++) {
            change(
                    "x".repeat(shift) + LONG_TOPIC,
                    LocalDate.now(clock).plusDays(30).atTime(14, 0));
            var octets =
                    client.answer(ApiClient.get("/lich/" + secret + ".ics")).getContentAsByteArray();
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            assertThat(text).contains("\r\n ");
            TestCalendar.assertFolded(text);
            assertThat(value(event(text, uid), "SUMMARY")).isEqualTo("x".repeat(shift) + LONG_TOPIC);
        }
    }

    /** BR-033-7 */
    @Test
    void aRenewedSecretClosesTheOldOne() throws Exception {
        var old = feeds.make();
        assertThat(status(old)).isEqualTo(200);
        var renewed = feeds.make();
        assertThat(status(old)).isEqualTo(404);
        assertThat(status(renewed)).isEqualTo(200);
        people.signOut();
        assertThat(status(renewed))
                .as("the secret is the key, nobody is signed in")
                .isEqualTo(200);
        assertThat(status(renewed.toLowerCase(java.util.Locale.ROOT))).isEqualTo(404);
    }

    /** BR-033-12: as a calendar in Việt Nam shows it. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:30, 20261231T163000Z",
        "2027-01-01T00:00, 20261231T170000Z",
        "2027-01-01T00:30, 20261231T173000Z",
        "2027-01-01T06:59, 20261231T235900Z",
        "2027-01-01T07:00, 20270101T000000Z"
    })
    void timesAroundMidnightAndNewYearAreExact(LocalDateTime starts, String expected) throws Exception {
        clock.move(Duration.between(clock.instant(), Instant.parse("2026-12-15T03:00:00Z")));
        people.signIn(account);
        change("Sinh hoạt cuối năm", starts);
        assertThat(value(event(feed(feeds.make()), uid), "DTSTART")).isEqualTo(expected);
    }

    /** BR-033-12: whose home it is from the new year on has the session half an hour later, not that of the evening before. */
    @Test
    void belongingGoesByTheDayInVietnam() throws Exception {
        clock.move(Duration.between(clock.instant(), Instant.parse("2026-12-15T03:00:00Z")));
        var before = sessions.plan(cell, Instant.parse("2026-12-31T16:30:00Z"));
        var after = sessions.plan(cell, Instant.parse("2026-12-31T17:30:00Z"));
        var newcomer = people.member(cell, "Trần Văn Mới");
        jdbc.sql("UPDATE membership SET valid_from = '2027-01-01' WHERE member_id = :id")
                .param("id", newcomer.id().value())
                .update();
        assertThat(concerned.sessionsOf(
                        newcomer.id(), Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z")))
                .extracting("id")
                .contains(after)
                .doesNotContain(before);
        jdbc.sql("INSERT INTO member_group (unit_id, member_id, name, valid_from, valid_until)"
                        + " VALUES (:cell, :member, 'Tổ 1', '2027-01-01', '9999-12-31')")
                .param("cell", cell.value())
                .param("member", hanh.id().value())
                .update();
        jdbc.sql("UPDATE study_session SET party_group = 'Tổ 1' WHERE id IN (:ids)")
                .param("ids", List.of(before.value(), after.value()))
                .update();
        assertThat(concerned.sessionsOf(
                        hanh.id(), Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-02-01T00:00:00Z")))
                .extracting("id")
                .contains(after)
                .doesNotContain(before);
        jdbc.sql("DELETE FROM member_group WHERE member_id = :member")
                .param("member", hanh.id().value())
                .update();
    }

    private int status(String secret) throws Exception {
        return client.answer(ApiClient.get("/lich/" + secret + ".ics")).getStatus();
    }

    private String feed(String secret) throws Exception {
        return client.answer(ApiClient.get("/lich/" + secret + ".ics")).getContentAsString(StandardCharsets.UTF_8);
    }

    private String utc(LocalDateTime local) {
        return local.atZone(clock.getZone())
                .withZoneSameInstant(java.time.ZoneOffset.UTC)
                .format(java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'"));
    }

    private void change(String topic, LocalDateTime starts) {
        var version = records.find(session).orElseThrow().version();
        plans.change(
                session,
                version,
                new SessionDraft(
                        cell,
                        "thuong-ky",
                        topic,
                        SessionMode.IN_PERSON,
                        starts,
                        starts.plusHours(2),
                        "Phòng họp tầng 3, nhà A",
                        "",
                        "",
                        null,
                        "",
                        null,
                        null,
                        null,
                        "",
                        Set.of(),
                        List.of()));
    }
}
