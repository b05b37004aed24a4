package vn.quantriet.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quantriet.access.ApiClient.get;
import static vn.quantriet.access.ApiClient.marked;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.shared.Utc;

/** Marks and places as devices send them: late, twice, out of order, by a wrong clock, forged. */
@PortalTest
@RecordApplicationEvents
class UC018ReadingApiTest {

    private static final String OTHER = "0".repeat(64);

    @Autowired
    TestPeople people;

    @Autowired
    ApiClient client;

    @Autowired
    Editions editions;

    @Autowired
    Reading reading;

    @Autowired
    OwnProgress progress;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEvents events;

    TestMember hanh;
    AccountId account;
    Cookie token;
    Edition edition;
    String first;
    String second;

    @BeforeEach
    void aMemberWithADevice() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        account = people.account(hanh);
        token = client.token(hanh.phone(), true);
        people.signIn(account);
        edition = editions.current("57-nq-tw").orElseThrow();
        first = edition.sections().get(0).tag();
        second = edition.sections().get(1).tag();
        clock.move(Duration.ofDays(10));
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void saysWhoReadsHowFarAndByWhichRule() {
        var state = state();
        assertThat(state.path("member").asLong()).isEqualTo(hanh.id().value());
        assertThat(state.path("read")).isEmpty();
        assertThat(state.path("place").isNull()).isTrue();
        assertThat(state.path("secondsPer100Words").asInt()).isEqualTo(15);
        assertThat(state.path("endRequired").asBoolean()).isTrue();
    }

    @Test
    void takesMarksAndPlacesAndIsNotConfusedByAReplay() {
        var at = clock.instant().minusSeconds(60);
        var entries = read("1", first, at) + "," + place("2", second, 7, at);
        for (int times = 0; times < 3; times++) {
            var answer = send(entries);
            assertThat(texts(answer.path("done"))).containsExactly("1", "2");
            assertThat(texts(answer.path("read"))).containsExactly(first);
            assertThat(answer.path("place").path("section").asString()).isEqualTo(second);
            assertThat(answer.path("place").path("paragraph").asInt()).isEqualTo(7);
        }
        assertThat(count("reading_mark")).isEqualTo(1);
        assertThat(count("reading_place")).isEqualTo(1);
        assertThat(events.stream(SectionRead.class)).singleElement().satisfies(told -> {
            assertThat(told.member()).isEqualTo(hanh.id());
            assertThat(told.section()).isEqualTo(first);
        });
    }

    @Test
    void theLaterPlaceWinsInWhateverOrderTheyArrive() {
        var at = clock.instant().minusSeconds(600);
        send(place("late", second, 5, at.plusSeconds(300)));
        var answer = send(place("early", first, 2, at));
        assertThat(texts(answer.path("done"))).containsExactly("early");
        assertThat(answer.path("place").path("section").asString()).isEqualTo(second);
        assertThat(answer.path("place").path("paragraph").asInt()).isEqualTo(5);
    }

    @Test
    void believesNoClockThatIsAheadNorOneBeforeTheEditionWasThere() {
        var now = clock.instant();
        send(read("1", first, now.plus(Duration.ofDays(400))) + ","
                + read("2", second, Instant.parse("1999-01-01T00:00:00Z"))
                + "," + place("3", first, 3, now.plus(Duration.ofDays(400))));
        assertThat(at(first)).isBeforeOrEqualTo(clock.instant());
        assertThat(at(second)).isEqualTo(Utc.from(Utc.of(edition.publishedAt())));
        clock.move(Duration.ofMinutes(1));
        assertThat(send(place("4", second, 1, clock.instant()))
                        .path("place")
                        .path("section")
                        .asString())
                .as("a place from the future does not stay for ever")
                .isEqualTo(second);
    }

    @Test
    void judgesEachEntryForItself() {
        var at = clock.instant();
        var answer = send(read("good", first, at) + "," + read("forged", "khong-co-muc-nay", at)
                + ",{\"id\":\"timeless\",\"kind\":\"read\",\"section\":\"" + first + "\"}"
                + ",{\"id\":\"odd\",\"kind\":\"delete\",\"section\":\"" + first + "\",\"at\":\"" + at + "\"}"
                + ",null,{\"kind\":\"read\"}," + place("also good", second, -5, at));
        assertThat(texts(answer.path("done"))).containsExactly("good", "also good");
        var reasons = answer.path("refused")
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("id").asString(),
                        one -> one.path("reason").asString(),
                        (one, other) -> one));
        assertThat(reasons)
                .containsEntry("forged", "unknown-section")
                .containsEntry("timeless", "no-time")
                .containsEntry("odd", "unknown-kind")
                .containsEntry("", "not-understood");
        assertThat(answer.path("place").path("paragraph").asInt()).isEqualTo(1);
    }

    @Test
    void storesNothingOfAnotherMember() {
        var other = people.member(people.unit("Chi bộ khác"), "Lê Văn Bình");
        var answer = post(
                "{\"member\":%d,\"entries\":[%s]}".formatted(other.id().value(), read("1", first, clock.instant())));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(tree(answer).path("code").asString()).isEqualTo("other-member");
        assertThat(count("reading_mark")).isZero();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM reading_mark WHERE member_id = :other")
                        .param("other", other.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "null", "{\"member\":1}", "{\"member\":\"x\",\"entries\":[]}", "{\"entries\":[]}"
            })
    void saysThatItDoesNotUnderstand(String body) {
        assertThat(post(body).getStatus()).isEqualTo(400);
    }

    @Test
    void takesNoMoreThanAPhoneCanHave() {
        var many = IntStream.rangeClosed(0, Reading.MOST_ENTRIES)
                .mapToObj(number -> "{\"id\":\"" + number + "\"}")
                .collect(Collectors.joining(","));
        assertThat(post(own(many)).getStatus()).isEqualTo(413);
        assertThat(post(own(read("x".repeat(200_000), first, clock.instant()))).getStatus())
                .isEqualTo(413);
        assertThat(count("reading_mark")).isZero();
    }

    @Test
    void isClosedWithoutTokenOrHeader() {
        assertThat(client.answer(marked(get(path(edition.hash().value())))).getStatus())
                .isEqualTo(401);
        assertThat(client.answer(marked(ApiClient.post(path(edition.hash().value())))
                                .content(own(read("1", first, clock.instant()))))
                        .getStatus())
                .isEqualTo(401);
        assertThat(client.answer(get(path(edition.hash().value())).cookie(token))
                        .getStatus())
                .isEqualTo(403);
        people.signOut();
        assertThatThrownBy(() -> reading.state(edition)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> reading.places()).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> progress.progress(List.of(edition))).isInstanceOf(AccessDenied.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000000000000000000000000000000000000000000000000000000000000000", "x", "57-nq-tw"})
    void knowsNoForgedEdition(String hash) {
        assertThat(client.answer(marked(get(path(hash))).cookie(token)).getStatus())
                .isEqualTo(404);
        assertThat(client.answer(
                                marked(ApiClient.post(path(hash))).cookie(token).content(own("")))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void keepsNothingOfAnAdministratorWhoIsNoMember() {
        people.administrator("quan.tri.doc");
        var administrator = client.token("quan.tri.doc", true);
        var state = tree(client.answer(marked(get(path(edition.hash().value()))).cookie(administrator)));
        assertThat(state.path("member").isNull()).isTrue();
        var refused = client.answer(marked(ApiClient.post(path(edition.hash().value())))
                .cookie(administrator)
                .content(own(read("1", first, clock.instant()))));
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(count("reading_mark")).isZero();
    }

    /** A section that a later edition took over unchanged carries the key of the earlier one. */
    @Test
    void aMarkCountsInEveryEditionWithTheSameKey() {
        mark(OTHER, second, edition.section(second).orElseThrow().readingKey());
        mark(OTHER, first, "a-key-of-other-words");
        var state = state();
        assertThat(texts(state.path("read"))).containsExactly(second);
        assertThat(state.path("studied").asString()).isEqualTo(OTHER);
        people.signIn(account);
        assertThat(progress.progress(List.of(edition)).get("57-nq-tw").read()).isEqualTo(1);
    }

    @Test
    void forgetsAPlaceInASectionThatIsGone() {
        jdbc.sql("INSERT INTO reading_place VALUES (:member, '57-nq-tw', :hash, 'muc-da-bo', 3, NOW(3))")
                .param("member", hanh.id().value())
                .param("hash", OTHER)
                .update();
        assertThat(state().path("place").isNull()).isTrue();
    }

    @Test
    void countsProgressInOneStatementForAnyNumberOfEditions() {
        send(read("1", first, clock.instant()));
        people.signIn(account);
        var begun = editions.current("68-nq-tw").orElseThrow();
        reading.take(
                begun,
                hanh.id(),
                List.of(new ReadingEntry(
                        "1",
                        "place",
                        begun.sections().get(0).tag(),
                        1,
                        clock.instant().toString())));
        var all = List.of("57-nq-tw", "68-nq-tw", "144-qd-tw").stream()
                .flatMap(module -> editions.current(module).stream())
                .toList();
        assertThat(StatementCount.of(() -> assertThat(progress.progress(all))
                        .hasSize(all.size())
                        .hasEntrySatisfying("68-nq-tw", got -> {
                            assertThat(got.read()).isZero();
                            assertThat(got.lastAt()).as("begun, nothing marked").isNotNull();
                        })
                        .hasEntrySatisfying(
                                "144-qd-tw", got -> assertThat(got.lastAt()).isNull())
                        .hasEntrySatisfying("57-nq-tw", got -> {
                            assertThat(got.read()).isEqualTo(1);
                            assertThat(got.lastAt()).isNotNull();
                            assertThat(got.done()).isFalse();
                        })))
                .hasSize(1);
    }

    /**
     * The device, the marks with the place, the campaign that asks it, the rule; handing in one mark is the device, storing it,
     * the marks, and asking which campaigns want it.
     */
    @Test
    void opensAModuleInFourStatementsAndTakesAMarkInFour() {
        state();
        assertThat(StatementCount.of(this::state)).hasSize(4);
        var mark = read("1", first, clock.instant());
        assertThat(StatementCount.of(() -> send(mark))).hasSize(4);
    }

    private String own(String entries) {
        return "{\"member\":%d,\"entries\":[%s]}".formatted(hanh.id().value(), entries);
    }

    private static String read(String id, String section, Instant at) {
        return "{\"id\":\"%s\",\"kind\":\"read\",\"section\":\"%s\",\"at\":\"%s\"}".formatted(id, section, at);
    }

    private static String place(String id, String section, int paragraph, Instant at) {
        return "{\"id\":\"%s\",\"kind\":\"place\",\"section\":\"%s\",\"paragraph\":%d,\"at\":\"%s\"}"
                .formatted(id, section, paragraph, at);
    }

    private static String path(String hash) {
        return "/api/reading/" + hash;
    }

    private JsonNode state() {
        var answer = client.answer(marked(get(path(edition.hash().value()))).cookie(token));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        return tree(answer);
    }

    private JsonNode send(String entries) {
        var answer = post(own(entries));
        assertThat(answer.getStatus()).isEqualTo(200);
        return tree(answer);
    }

    private MockHttpServletResponse post(String body) {
        return client.answer(marked(ApiClient.post(path(edition.hash().value())))
                .cookie(token)
                .content(body));
    }

    private JsonNode tree(MockHttpServletResponse answer) {
        try {
            return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private void mark(String hash, String section, String key) {
        jdbc.sql("INSERT INTO reading_mark (member_id, edition_hash, module, section_tag, reading_key, at, recorded_at)"
                        + " VALUES (:member, :hash, '57-nq-tw', :section, :key, NOW(3), NOW(3))")
                .param("member", hanh.id().value())
                .param("hash", hash)
                .param("section", section)
                .param("key", key)
                .update();
    }

    private Instant at(String section) {
        return jdbc.sql("SELECT at FROM reading_mark WHERE member_id = :member AND section_tag = :section")
                .param("member", hanh.id().value())
                .param("section", section)
                .query((row, number) -> Utc.readPresent(row, "at"))
                .single();
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE member_id = :member")
                .param("member", hanh.id().value())
                .query(Long.class)
                .single();
    }
}
