package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.access.ApiClient.get;
import static vn.quantriet.access.ApiClient.marked;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.ReflectionTestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.TestPeople;

/** Editions as the reader fetches them. */
@PortalTest
class UC015ApiTest {

    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    /** A transparent point. */
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @Autowired
    TestPeople people;

    @Autowired
    ApiClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    @Autowired
    Shelves shelves;

    @Autowired
    RenderedEditions rendered;

    @Autowired
    MovableClock clock;

    Cookie token;
    String hash;

    @BeforeEach
    void aMemberWithADevice() {
        var member = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        people.account(member);
        token = client.token(member.phone(), true);
        hash = shelves.current()
                .current("57-nq-tw")
                .orElseThrow()
                .edition()
                .hash()
                .value();
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        jdbc.sql("DELETE FROM edition_file WHERE path LIKE 'images/thu%'").update();
        people.removeAll();
    }

    @Test
    void givesTheModuleWithItsSectionsToKeepForEver() {
        var answer = ask("/api/editions/" + hash);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaders("Cache-Control")).containsExactly(FOR_EVER);
        assertThat(answer.getHeader("ETag")).isEqualTo('"' + hash + '"');
        assertThat(answer.getHeader("Pragma")).isNull();
        var module = read(answer);
        assertThat(module.path("module").asString()).isEqualTo("57-nq-tw");
        assertThat(module.path("kind").asString()).isEqualTo("STUDY");
        assertThat(module.path("summary").asString()).contains("qt-cite");
        assertThat(module.path("glossary").size()).isGreaterThan(3);
        var sections = StreamSupport.stream(module.path("sections").spliterator(), false)
                .toList();
        assertThat(sections).hasSizeBetween(4, 8).allSatisfy(section -> {
            assertThat(section.path("words").asInt()).isGreaterThan(100);
            assertThat(section.path("paragraphs").asInt()).isPositive();
            assertThat(section.path("minutes").asInt()).isPositive();
        });
    }

    @Test
    void givesASectionToKeepForEver() {
        var tag = read(ask("/api/editions/" + hash))
                .path("sections")
                .path(0)
                .path("tag")
                .asString();
        var answer = ask("/api/editions/" + hash + "/sections/" + tag);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaders("Cache-Control")).containsExactly(FOR_EVER);
        assertThat(read(answer).path("html").asString()).contains("data-paragraph=\"1\"");
    }

    @Test
    void saysNothingAgainToABrowserThatHasItAlready() {
        var again = client.answer(
                marked(get("/api/editions/" + hash)).cookie(token).header("If-None-Match", '"' + hash + '"'));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }

    @Test
    void opensASectionWithThreeStatementsAlsoForSomebodyWhoWasAwayForAWhile() {
        var section = "/api/editions/" + hash + "/sections/" + firstTag();
        ask(section);
        assertThat(StatementCount.of(() -> ask(section))).hasSize(1);
        clock.move(Duration.ofMinutes(1));
        assertThat(StatementCount.of(() -> ask(section))).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void opensASectionOfAnEditionThatNobodyHasReadYetWithTwoStatements() {
        var section = "/api/editions/" + hash + "/sections/" + firstTag();
        ask("/api/me");
        var cache = Objects.requireNonNull(ReflectionTestUtils.getField(rendered, "kept"));
        ((Map<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(cache, "kept"))).clear();
        assertThat(StatementCount.of(() -> ask(section))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void saysWhereTheEditionStandsAndWhichDocumentsItCites() {
        var answer = ask("/api/editions/" + hash + "/state");
        assertThat(answer.getHeaders("Cache-Control")).containsExactly("private, no-cache");
        var state = read(answer);
        assertThat(state.path("state").asString()).isEqualTo("CHECKED");
        assertThat(state.path("current").asString()).isEqualTo(hash);
        assertThat(state.path("notices").path(0).path("kind").asString()).isEqualTo("NOT_APPROVED");
        assertThat(state.path("notices").path(0).path("text").asString())
                .isEqualTo("Tài liệu tham khảo, chưa thẩm định");
        var document = state.path("documents").path("57-NQ/TW 2024");
        assertThat(document.path("name").asString()).isEqualTo("Nghị quyết 57-NQ/TW");
        assertThat(document.path("date").asString()).isEqualTo("22/12/2024");
        assertThat(document.path("link").asString()).isEqualTo("/van-ban/57-nq-tw-2024");
    }

    @Test
    void givesAPictureToABrowserThatSendsNoHeader() {
        picture("thu.png");
        var answer =
                client.answer(get("/api/editions/" + hash + "/images/thu.png").cookie(token));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo("image/png");
        assertThat(answer.getContentAsByteArray()).isEqualTo(PNG);
        assertThat(answer.getHeaders("Cache-Control")).containsExactly(FOR_EVER);
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void givesNoPictureThatCouldHoldAScript() {
        picture("thu.svg");
        assertThat(ask("/api/editions/" + hash + "/images/thu.svg").getStatus()).isEqualTo(404);
    }

    @Test
    void findsInTheLibrary() {
        var found = read(ask("/api/library/search?q=nq 57"));
        assertThat(found.path("modules").path(0).path("link").asString()).isEqualTo("/thu-vien/57-nq-tw");
        assertThat(found.path("sectionCount").asInt()).isPositive();
        assertThat(client.answer(marked(get("/api/library/search?q=nq 57"))).getStatus())
                .isEqualTo(401);
    }

    @Test
    void asksForTheHeaderEverywhereElse() {
        for (var path : List.of("", "/state", "/sections/" + firstTag())) {
            var answer = client.answer(get("/api/editions/" + hash + path).cookie(token));
            assertThat(answer.getStatus()).as(path).isEqualTo(403);
        }
        assertThat(client.answer(ApiClient.post("/api/editions/" + hash + "/images/thu.png")
                                .cookie(token))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void givesNothingToSomebodyWhoIsNotSignedIn() {
        picture("thu.png");
        for (var path : List.of("", "/state", "/sections/" + firstTag(), "/images/thu.png")) {
            var answer = client.answer(marked(get("/api/editions/" + hash + path)));
            assertThat(answer.getStatus()).as(path).isEqualTo(401);
            assertThat(answer.getHeader("Cache-Control")).as(path).doesNotContain("immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "{hash}/sections/khong-co",
                "{hash}/images/khong-co.png",
                "{hash}/images/module.md",
                "{hash}/khong-co",
                "57-nq-tw",
                "{hash}0/state",
            })
    void saysWhatDoesNotExist(String path) {
        var answer = ask("/api/editions/" + path.replace("{hash}", hash));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(read(answer).path("code").asString()).isEqualTo("not-found");
        assertThat(answer.getHeader("Cache-Control")).doesNotContain("immutable");
    }

    private void picture(String name) {
        jdbc.sql("INSERT INTO edition_file (edition, path, content) VALUES (:hash, :path, :content)")
                .param("hash", hash)
                .param("path", "images/" + name)
                .param("content", PNG)
                .update();
    }

    private String firstTag() {
        return shelves.current()
                .get(new EditionHash(hash))
                .edition()
                .sections()
                .getFirst()
                .tag();
    }

    private MockHttpServletResponse ask(String path) {
        return client.answer(marked(get(path)).cookie(token));
    }

    private JsonNode read(MockHttpServletResponse answer) {
        try {
            return json.readTree(Objects.requireNonNull(answer.getContentAsString(StandardCharsets.UTF_8)));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
