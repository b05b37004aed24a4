package vn.quantriet.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.roll.MarkEntry;
import vn.quantriet.attendance.roll.RollRefused;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.attendance.roll.Rolls;

/** Members check in by codes; a code that is guessed, replayed, forwarded or used elsewhere checks nobody in. */
@PortalTest
class UC030CheckInTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestSessions sessions;

    @Autowired
    ApiClient client;

    @Autowired
    CheckIns checkIns;

    @Autowired
    Projector projector;

    @Autowired
    Rolls rolls;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UnitId cell;
    private SessionId session;
    private AccountId secretary;
    private TestMember hanh;
    private TestMember binh;
    private AccountId ofHanh;
    private AccountId ofBinh;
    private Cookie browser = new Cookie("qt_device", "may-1");

    @BeforeEach
    void aChiBo() {
        cell = people.unit("Chi bộ Thử nghiệm quét mã");
        var bi = people.member(cell, "Trần Thị Ánh");
        people.office(bi, cell, "bi-thu");
        secretary = people.account(bi);
        hanh = people.member(cell, "Nguyễn Thị Hạnh");
        binh = people.member(cell, "Lê Văn Bình");
        ofHanh = people.account(hanh);
        ofBinh = people.account(binh);
        session = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(2)));
    }

    @AfterEach
    void clean() {
        clock.putBack();
        for (var table : new String[] {"check_in_ticket", "check_in_device"}) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("DELETE FROM check_in_try").update();
        sessions.removeAll();
        people.removeAll();
    }

    /** BR-030-1: the first touch, before sign-in, gives a ticket; a tap after sign-in marks. */
    @Test
    void scanSignInTap() throws Exception {
        var touched = client.answer(ApiClient.get("/q/" + code()));
        var ticket = cookie(touched, "qt_check_in");
        browser = cookie(touched, "qt_device");
        assertThat(touched.getStatus()).isEqualTo(303);
        assertThat(touched.getHeader("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(ready(ticket, null).getStatus()).isEqualTo(401);
        clock.move(Duration.ofMinutes(5));
        var token = client.token(hanh.phone(), true);
        assertThat(ready(ticket, token).getContentAsString()).contains("Nguyễn Thị Hạnh");
        assertThat(row(hanh).mark()).isNull();
        assertThat(tap(ticket, token).getContentAsString()).contains("\"mark\":\"PRESENT\"");
        assertThat(row(hanh).mark()).isEqualTo(AttendanceMark.PRESENT);
    }

    /** BR-030-2 */
    @Test
    void aCodeIsBoundToItsSessionAndItsTime() {
        var other = sessions.plan(cell, clock.instant());
        var shown = code();
        var foreign = Long.toString(other.value(), 36) + shown.substring(shown.indexOf('-'));
        assertThat(checkIns.touch(foreign, "may-1")).isEmpty();
        assertThat(checkIns.touch(shown, "may-1")).isPresent();
        clock.move(Duration.ofMinutes(5));
        assertThat(checkIns.touch(shown, "may-1"))
                .as("forwarded to somebody outside, five minutes later")
                .isEmpty();
        for (var guess :
                new String[] {"", "x", "1-c1", "1-c1-AAAAAAAAAAAAAAAAAAAAAA", "zzzzzzzzzzzzzzz-c1-A", "-1-c1-a"}) {
            assertThat(checkIns.touch(guess, "may-1")).isEmpty();
        }
    }

    /** BR-030-3 */
    @Test
    void aTicketIsUsedOnceAndForTenMinutes() {
        var ticket = checkIns.touch(code(), "may-1").orElseThrow();
        people.signIn(ofHanh);
        checkIns.checkIn(ticket, "may-1");
        people.signIn(ofBinh);
        assertThatThrownBy(() -> checkIns.checkIn(ticket, "may-1")).hasMessageContaining("used");
        var old = checkIns.touch(code(), "may-1").orElseThrow();
        clock.move(CheckIns.TICKET);
        people.signIn(ofBinh);
        assertThatThrownBy(() -> checkIns.checkIn(old, "may-1")).hasMessageContaining("expired");
        assertThatThrownBy(() -> checkIns.checkIn("nobody-gave-this", "may-1")).hasMessageContaining("no-ticket");
        assertThat(row(binh).mark()).isNull();
    }

    /** BR-030-4: of many at once one is checked in, once. */
    @Test
    void manyTapsAtOnceAreOne() throws Exception {
        var ticket = checkIns.touch(code(), "may-1").orElseThrow();
        people.signIn(ofHanh);
        var context = SecurityContextHolder.getContext();
        var done = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var tap = 0; tap < 20; tap++) {
                done.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    try {
                        checkIns.checkIn(ticket, "may-1");
                        return true;
                    } catch (CheckInRefused refused) {
                        return false;
                    }
                }));
            }
        }
        var taken = 0;
        for (var one : done) {
            taken += one.get() ? 1 : 0;
        }
        assertThat(taken).isEqualTo(1);
        assertThat(row(hanh).revision()).isEqualTo(1);
    }

    /** BR-030-5 */
    @Test
    void aDeviceThatMarksASecondPersonIsShown() {
        scan(ofHanh, "may-1");
        scan(ofBinh, "may-1");
        people.signIn(secretary);
        var shared = projector.sharedDevices(session, cell);
        assertThat(shared).singleElement().matches(one -> one.members().contains(binh.id()));
        projector.notInTheRoom(session, cell, binh.id(), "");
        assertThat(row(binh).mark()).isNull();
        assertThat(projector.sharedDevices(session, cell)).isEmpty();
    }

    /** BR-030-5: once the roll is closed it is a correction, with its reason. */
    @Test
    void onAClosedRollTakingBackAsksForAReason() {
        scan(ofHanh, "may-1");
        scan(ofBinh, "may-1");
        people.signIn(secretary);
        rolls.mark(
                session,
                cell,
                rolls.open(session, cell).rows().stream()
                        .filter(RollRow::isUnmarked)
                        .map(unmarked -> new MarkEntry(
                                Rolls.newKey(),
                                unmarked.member(),
                                AttendanceMark.PRESENT,
                                null,
                                false,
                                null,
                                null,
                                null,
                                MarkSource.ROLL_CALL,
                                false,
                                "laptop",
                                0,
                                clock.instant()))
                        .toList());
        rolls.close(session, cell, clock.instant().minus(Duration.ofMinutes(10)), clock.instant());
        assertThat(projector.sharedDevices(session, cell)).hasSize(1);
        assertThatThrownBy(() -> projector.notInTheRoom(session, cell, binh.id(), ""))
                .isInstanceOf(RollRefused.class);
        assertThat(row(binh).mark()).isEqualTo(AttendanceMark.PRESENT);
        projector.notInTheRoom(session, cell, binh.id(), "Không có trong phòng họp");
        assertThat(row(binh).mark()).isEqualTo(AttendanceMark.UNEXCUSED);
        assertThat(projector.sharedDevices(session, cell)).isEmpty();
    }

    /** BR-030-6 */
    @Test
    void lateIsARuleAndAnAbsenceIsNotOverwritten() {
        clock.move(Duration.ofMinutes(14));
        scan(ofHanh, "may-1");
        assertThat(row(hanh).mark()).isEqualTo(AttendanceMark.LATE);
        people.signIn(secretary);
        rolls.mark(
                session,
                cell,
                List.of(new MarkEntry(
                        Rolls.newKey(),
                        binh.id(),
                        AttendanceMark.UNEXCUSED,
                        null,
                        false,
                        null,
                        null,
                        null,
                        MarkSource.ROLL_CALL,
                        false,
                        "laptop",
                        0,
                        clock.instant())));
        assertThatThrownBy(() -> scan(ofBinh, "may-2")).hasMessageContaining("marked-otherwise");
        assertThat(row(binh).mark()).isEqualTo(AttendanceMark.UNEXCUSED);
        assertThat(rolls.open(session, cell).differences())
                .as("what he sent is kept for the secretary")
                .isOne();
    }

    /** BR-030-6: who came in time is not made late by scanning once more. */
    @Test
    void aSecondScanLaterChangesNothing() {
        scan(ofHanh, "may-1");
        var before = row(hanh);
        clock.move(Duration.ofMinutes(30));
        var ticket = checkIns.touch(code(), "may-1").orElseThrow();
        people.signIn(ofHanh);
        assertThat(checkIns.checkIn(ticket, "may-1"))
                .matches(done -> done.again()
                        && done.mark() == AttendanceMark.PRESENT
                        && done.at().equals(before.arrivedAt()));
        assertThat(row(hanh)).isEqualTo(before);
    }

    /** BR-030-5: who was taken back is not let in again by the same phone. */
    @Test
    void whoWasTakenBackSpeaksToTheSecretary() {
        scan(ofHanh, "may-1");
        people.signIn(secretary);
        projector.notInTheRoom(session, cell, hanh.id(), "");
        assertThat(row(hanh).source()).isEqualTo(MarkSource.ROLL_CALL);
        assertThatThrownBy(() -> scan(ofHanh, "may-1")).hasMessageContaining("taken-back");
        assertThat(row(hanh).mark()).isNull();
    }

    /** BR-030-7: many guesses at once are five guesses. */
    @Test
    void guessesAtOnceAreCounted() throws Exception {
        people.signIn(ofHanh);
        var context = SecurityContextHolder.getContext();
        var looked = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var guess = 0; guess < 20; guess++) {
                threads.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    assertThatThrownBy(() -> checkIns.typed("not a number", "may-1"))
                            .satisfies(refused -> {
                                if (refused.getMessage().contains("wrong-code")) {
                                    looked.incrementAndGet();
                                }
                            });
                });
            }
        }
        assertThat(looked.get()).isBetween(1, 5);
    }

    /** BR-030-8: a scan by the secretary is late by the same rule; a picture of many dots is not even opened. */
    @Test
    void aMemberScannedLateIsLate() throws Exception {
        clock.move(Duration.ofMinutes(30));
        people.signIn(ofHanh);
        var own = checkIns.ownCode(session);
        people.signIn(secretary);
        projector.scanned(session, cell, own);
        assertThat(row(hanh).mark()).isEqualTo(AttendanceMark.LATE);
        var huge = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(5_000, 5_000, BufferedImage.TYPE_BYTE_BINARY), "png", huge);
        assertThat(CodeReader.read(huge.toByteArray())).isNull();
        assertThat(CodeReader.read("no picture".getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    /** BR-030-7: typed after sign-in, own roster only, five tries. */
    @Test
    void theShortCodeHasFiveTries() {
        var right = shown().shortCode();
        var stranger = people.member(people.unit("Chi bộ khác"), "Phạm Văn Lạ");
        people.signIn(people.account(stranger));
        assertThatThrownBy(() -> checkIns.typed(right, "may-3")).hasMessageContaining("wrong-code");
        people.signIn(ofHanh);
        for (var wrong = 0; wrong < 5; wrong++) {
            assertThatThrownBy(() -> checkIns.typed(right.equals("123456") ? "654321" : "123456", "may-1"))
                    .hasMessageContaining("wrong-code");
        }
        assertThatThrownBy(() -> checkIns.typed(right, "may-1")).hasMessageContaining("tries");
        people.signIn(ofBinh);
        assertThat(checkIns.typed(right, "may-2").mark()).isEqualTo(AttendanceMark.PRESENT);
    }

    /** BR-030-8 */
    @Test
    void theSecretaryScansAMembersOwnCode() {
        people.signIn(ofHanh);
        var own = checkIns.ownCode(session);
        assertThatThrownBy(() -> projector.scanned(session, cell, own)).isInstanceOf(AccessDenied.class);
        people.signIn(secretary);
        assertThat(projector.scanned(session, cell, own)).isEqualTo("Nguyễn Thị Hạnh");
        assertThat(row(hanh).mark()).isEqualTo(AttendanceMark.PRESENT);
        clock.move(Duration.ofMinutes(3));
        people.signIn(secretary);
        assertThatThrownBy(() -> projector.scanned(session, cell, own)).hasMessageContaining("old-code");
    }

    /** BR-030-9: a code of one point is for that point; whoever is invited checks in there, whoever is not does not. */
    @Test
    void aConferenceHasACodeForEachPoint() {
        var conference = sessions.plan(cell, "hoi-nghi", clock.instant());
        jdbc.sql(
                        "INSERT INTO session_point (session_id, name) VALUES (:session, 'Hội trường A'), (:session, 'Hội trường B')")
                .param("session", conference.value())
                .update();
        people.signIn(secretary);
        var points = projector.points(conference);
        var shown = projector.show(conference, cell, points.getFirst().id()).path();
        var ticket = checkIns.touch(shown, "may-1").orElseThrow();
        var other = "p" + Long.toString(points.getLast().id(), 36);
        assertThat(checkIns.touch(shown.replaceFirst("-p[0-9a-z]+-", "-" + other + "-"), "may-1"))
                .isEmpty();
        people.signIn(ofHanh);
        checkIns.checkIn(ticket, "may-1");
        assertThat(jdbc.sql("SELECT point_id FROM attendance WHERE session_id = :session")
                        .param("session", conference.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(points.getFirst().id());
        people.signIn(secretary);
        assertThatThrownBy(() -> projector.show(session, cell, points.getFirst().id()))
                .isInstanceOf(AccessDenied.class);
    }

    /** Hundreds do this within a minute. */
    @Test
    void checkingInIsAHandfulOfStatements() {
        var ticket = checkIns.touch(code(), "may-1").orElseThrow();
        people.signIn(ofHanh);
        assertThat(StatementCount.of(() -> checkIns.checkIn(ticket, "may-1"))).hasSizeLessThanOrEqualTo(12);
    }

    private void scan(AccountId who, String device) {
        var ticket = checkIns.touch(code(), device).orElseThrow();
        people.signIn(who);
        checkIns.checkIn(ticket, device);
    }

    private String code() {
        return shown().path();
    }

    private Projector.Shown shown() {
        people.signIn(secretary);
        var shown = projector.show(session, cell, null);
        people.signOut();
        return shown;
    }

    private RollRow row(TestMember member) {
        people.signIn(secretary);
        return rolls.open(session, cell).rows().stream()
                .filter(row -> row.member().equals(member.id()))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse ready(Cookie ticket, @Nullable Cookie token) {
        var request = ApiClient.marked(ApiClient.get("/api/check-in")).cookie(ticket, browser);
        return client.answer(token == null ? request : request.cookie(token));
    }

    private MockHttpServletResponse tap(Cookie ticket, Cookie token) {
        return client.answer(ApiClient.marked(ApiClient.post("/api/check-in"))
                .cookie(ticket, browser, token)
                .content("{}"));
    }

    private static Cookie cookie(MockHttpServletResponse answer, String name) {
        var given = answer.getCookie(name);
        assertThat(given).isNotNull();
        return new Cookie(name, given.getValue());
    }
}
