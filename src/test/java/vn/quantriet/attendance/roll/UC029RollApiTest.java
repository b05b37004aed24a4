package vn.quantriet.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;

/** The roll screen speaks to the portal: from a device that was let keep this roll, and from nobody else. */
@PortalTest
class UC029RollApiTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestSessions sessions;

    @Autowired
    ApiClient client;

    @Autowired
    RollDevices devices;

    @Autowired
    JsonMapper json;

    @Autowired
    MovableClock clock;

    private UnitId cell;
    private SessionId session;
    private TestMember secretary;
    private TestMember member;
    private Cookie token;

    @BeforeEach
    void aChiBo() {
        cell = people.unit("Chi bộ Thử nghiệm điểm danh");
        secretary = people.member(cell, "Trần Thị Ánh");
        member = people.member(cell, "Lê Văn Bình");
        people.office(secretary, cell, "bi-thu");
        people.account(secretary);
        session = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(5)));
        token = client.token(secretary.phone(), false);
    }

    @AfterEach
    void clean() {
        clock.putBack();
        sessions.removeAll();
        people.removeAll();
    }

    /** BR-029-7: a token alone opens own pages; keeping a roll asks for the password once on this device. */
    @Test
    void aDeviceKeepsTheRollOnlyAfterThePassword() {
        assertThat(state().getStatus()).isEqualTo(403);
        let();
        assertThat(state().getStatus()).isEqualTo(200);
        clock.move(Duration.ofHours(27));
        assertThat(state().getStatus()).isNotEqualTo(200);
    }

    /** BR-029-7: the roll of a session long past is opened and corrected like any other, the password given. */
    @Test
    void anOldRollIsOpenForAnHourAfterThePassword() {
        session = sessions.plan(cell, clock.instant().minus(Duration.ofDays(40)));
        let();
        assertThat(state().getStatus()).isEqualTo(200);
        clock.move(Duration.ofMinutes(61));
        assertThat(state().getStatus()).isEqualTo(403);
    }

    /** The same in a session that began without the password: what the device was let do is asked for then. */
    @Test
    void aRememberedDeviceOpensTheRollItWasLetKeep() {
        people.rememberedBy(token);
        assertThatThrownBy(() -> devices.let(session, cell)).isInstanceOf(PasswordNeeded.class);
        let();
        people.rememberedBy(token);
        assertThatCode(() -> devices.let(session, cell)).doesNotThrowAnyException();
        people.signOut();
    }

    /** BR-029-8: what one device was let do is not let for another session. */
    @Test
    void theScopeIsForThisSessionAlone() {
        let();
        var other = sessions.plan(cell, clock.instant());
        assertThat(client.answer(ApiClient.marked(ApiClient.get("/api/rolls/" + other.value() + "/" + cell.value()))
                                .cookie(token))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void marksComeInOnceAndAreReceipted() throws Exception {
        let();
        var key = Rolls.newKey();
        var first = post("marks", marks(secretary.id().value(), key, "LATE"));
        var again = post("marks", marks(secretary.id().value(), key, "LATE"));
        assertThat(first.getContentAsString()).contains("\"result\":\"TAKEN\"").contains("\"revision\":1");
        assertThat(again.getContentAsString()).contains("\"result\":\"TAKEN\"").contains("\"revision\":1");
        assertThat(state().getContentAsString()).contains("\"mark\":\"LATE\"").contains("\"offline\":true");
    }

    /** What was marked under one name is never sent under another. */
    @Test
    void marksOfAnotherMemberAreNotTaken() {
        let();
        assertThat(post("marks", marks(member.id().value(), Rolls.newKey(), "PRESENT"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void nobodyElseReadsOrMarks() {
        people.account(member);
        var plain = client.token(member.phone(), false);
        token = plain;
        assertThat(state().getStatus()).isEqualTo(403);
        assertThat(post("marks", marks(member.id().value(), Rolls.newKey(), "PRESENT"))
                        .getStatus())
                .isEqualTo(403);
    }

    /** From the cookie to the receipt: who it is and what the device was let do are one of them. */
    @Test
    void aRollSentByADeviceIsSixStatements() {
        let();
        var marks = marks(secretary.id().value(), Rolls.newKey(), "PRESENT");
        assertThat(StatementCount.of(
                        () -> assertThat(post("marks", marks).getStatus()).isEqualTo(200)))
                .hasSize(6);
    }

    @Test
    void anUnchangedRollCostsNothing() {
        let();
        post("marks", marks(secretary.id().value(), Rolls.newKey(), "PRESENT"));
        var tag = state().getHeader("ETag");
        var same = client.answer(ApiClient.marked(ApiClient.get(path("")))
                .header("If-None-Match", tag)
                .cookie(token));
        assertThat(same.getStatus()).isEqualTo(304);
    }

    @Test
    void itIsClosedWithTimesAndGuestsAndCorrectedWithAReason() throws Exception {
        let();
        post("marks", marks(secretary.id().value(), Rolls.newKey(), "PRESENT"));
        var now = clock.instant().atZone(clock.getZone()).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        var closing = Map.of(
                "began",
                now.minusMinutes(5).toString(),
                "ended",
                now.toString(),
                "guestCount",
                2,
                "guestNames",
                "Bà Hoa");
        var early = post("close", closing);
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(early.getContentAsString()).contains("Còn 1 đồng chí chưa được điểm danh");
        var rest = marks(secretary.id().value(), Rolls.newKey(), "PRESENT");
        post("marks", withTarget(rest, secretary.id().value()));
        var closed = post("close", closing).getContentAsString();
        assertThat(closed).contains("\"closed\":true").contains("\"guestCount\":2");
        var correction = new TreeMap<>(marks(secretary.id().value(), Rolls.newKey(), "UNEXCUSED"));
        correction.put("reason", "Ghi nhầm người cùng tên");
        assertThat(post("correct", correction).getContentAsString()).contains("\"mark\":\"UNEXCUSED\"");
        assertThat(client.answer(ApiClient.marked(ApiClient.get(path("/history"))
                                        .param("member", "" + member.id().value()))
                                .cookie(token))
                        .getContentAsString())
                .contains("Ghi nhầm người cùng tên");
    }

    /** BR-029-10: off the expected number, and expected after all, from the screen of the roll. */
    @Test
    void aClosedRollIsAmendedFromTheSameScreen() throws Exception {
        let();
        post("marks", marks(secretary.id().value(), Rolls.newKey(), "PRESENT"));
        var rest = marks(secretary.id().value(), Rolls.newKey(), "PRESENT");
        post("marks", withTarget(rest, secretary.id().value()));
        var now = LocalTime.ofInstant(clock.instant(), clock.getZone());
        post("close", Map.of("began", now.minusMinutes(5).toString(), "ended", now.toString(), "guestCount", 0));
        var off = Map.of("member", member.id().value(), "reason", "Miễn sinh hoạt từ đầu tháng");
        assertThat(post("take-off", Map.of("member", member.id().value(), "reason", "ừ"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(post("take-off", off).getContentAsString())
                .contains("\"exclusion\":\"OTHER\"")
                .contains("\"missing\":[]");
        var back = new TreeMap<>(marks(secretary.id().value(), Rolls.newKey(), "LATE"));
        back.put("reason", "Quyết định miễn chưa có hiệu lực");
        assertThat(post("expect", back).getContentAsString())
                .contains("\"mark\":\"LATE\"")
                .doesNotContain("\"exclusion\":\"OTHER\"");
        people.account(member);
        token = client.token(member.phone(), false);
        assertThat(post("take-off", off).getStatus()).isEqualTo(403);
        assertThat(post("expect", back).getStatus()).isEqualTo(403);
    }

    private void let() {
        people.signInWith(token);
        devices.let(session, cell);
        people.signOut();
    }

    private MockHttpServletResponse state() {
        return client.answer(ApiClient.marked(ApiClient.get(path(""))).cookie(token));
    }

    private MockHttpServletResponse post(String what, Object body) {
        return client.answer(ApiClient.marked(ApiClient.post(path("/" + what)))
                .content(json.writeValueAsString(body))
                .cookie(token));
    }

    private String path(String what) {
        return "/api/rolls/" + session.value() + "/" + cell.value() + what;
    }

    private Map<String, Object> marks(long me, String key, String mark) {
        var entry = Map.of(
                "key",
                key,
                "member",
                member.id().value(),
                "mark",
                mark,
                "spoke",
                false,
                "base",
                0,
                "offline",
                true,
                "at",
                clock.instant().toString());
        return Map.of("member", me, "device", "may-thu", "entries", List.of(entry));
    }

    private Map<String, Object> withTarget(Map<String, Object> sent, long target) {
        @SuppressWarnings("unchecked")
        var entry = new TreeMap<>(((List<Map<String, Object>>) sent.get("entries")).getFirst());
        entry.put("member", target);
        return Map.of("member", sent.get("member"), "device", "may-thu", "entries", List.of(entry));
    }
}
