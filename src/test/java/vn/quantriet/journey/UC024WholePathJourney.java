package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** UC-024 and UC-026, from a lesson on the phone to the open page of the committee, which nobody reloads. */
class UC024WholePathJourney {

    private static final List<String> GRADED = List.of("57-nq-tw", "68-nq-tw", "144-qd-tw");
    private static final String UNGRADED = "12-nq-tw-khoa-xi";

    /** Asked for each second by the page, and answered from at most half a second ago; the rest is for slow machines. */
    private static final int PATIENCE = 10_000;

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whatIsCompletedOnThePhoneStandsOnTheOpenPageOfTheCommittee() {
        var somebody = Newcomer.next();
        try (var desk = Visit.of(Role.OFFICER);
                var phone = Visit.of(somebody)) {
            phone.open("");
            phone.expectHeadline("Chào đồng chí");
            assertThat(phone.page().locator("main").innerText()).contains("để hoàn thành đợt học tập");
            GRADED.forEach(module -> complete(phone, somebody, module));
            read(phone, somebody, UNGRADED, 1);
            desk.size(Visit.Screen.LAPTOP);
            desk.open("tong-quan");
            desk.page().waitForLoadState(LoadState.NETWORKIDLE);
            desk.page().evaluate("window.notReloaded = true");
            var before = done(desk);
            finishOnThePhone(phone);
            var begin = System.nanoTime();
            desk.page()
                    .waitForFunction(
                            "wanted => document.querySelector('.qt-key-figures .qt-figure').innerText.replace(/\\D/g, '').startsWith(wanted)",
                            Integer.toString(before + 1),
                            new Page.WaitForFunctionOptions().setTimeout(PATIENCE));
            System.out.printf("the committee saw it after %d ms%n", (System.nanoTime() - begin) / 1_000_000);
            assertThat(desk.page().evaluate("window.notReloaded")).isEqualTo(true);
            assertThat(desk.page().locator("body").innerText())
                    .as("no name of a plain member")
                    .doesNotContain(somebody.name());
            explains(desk, somebody);
            desk.expectNoErrors();
            phone.open("dot-hoc-tap/" + somebody.campaign());
            assertThat(phone.page().locator("main").innerText()).contains("Đã hoàn thành");
            phone.look("dot-hoc-tap-da-xong");
        }
    }

    /** The one tap of the home page leads to the last section that is missing. */
    private static void finishOnThePhone(Visit phone) {
        phone.open("");
        phone.look("trang-chu-con-mot-muc");
        phone.page().locator(".qt-card-next a.qt-button-primary").click();
        var reader = new UC018ReadingJourney.Reader(phone);
        reader.awaitText();
        reader.readToTheEnd();
        reader.main().click();
        reader.awaitNothingWaiting();
        phone.expectNoErrors();
    }

    private static void explains(Visit desk, Newcomer somebody) {
        desk.open("tong-quan/%d/%d".formatted(somebody.campaign(), somebody.unit()));
        desk.expectHeadline("Đã hoàn thành");
        desk.look("tong-quan-chi-bo");
        desk.page().locator(".qt-key-figures .qt-rate").first().click();
        desk.page()
                .getByText("Vì sao là", new Page.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
        assertThat(desk.page().locator("body").innerText())
                .contains("Vì sao là", "Thuộc diện học tập", somebody.unitName());
        desk.expectAccess("why");
        desk.page().keyboard().press("Escape");
    }

    private static int done(Visit desk) {
        return Integer.parseInt(desk.page()
                .locator(".qt-key-figures .qt-figure")
                .first()
                .innerText()
                .replaceAll("/.*|\\D", ""));
    }

    /** As the reader and the player would send it, without the waiting. */
    private static void complete(Visit phone, Newcomer somebody, String module) {
        read(phone, somebody, module, 0);
        var attempt = call(
                phone,
                "POST",
                "/api/quizzes/" + module + "/attempts",
                Map.of("member", somebody.member(), "device", "journey"));
        var right = RightAnswers.of(module);
        var sequence = attempt.path("nextSequence").asLong();
        var id = attempt.path("attempt").asString();
        for (var question : attempt.path("questions")) {
            var answer = right.to(question);
            if (answer.isPresent()) {
                call(
                        phone,
                        "PUT",
                        "/api/attempts/" + id + "/answers/"
                                + question.path("position").asInt(),
                        Map.of(
                                "member",
                                somebody.member(),
                                "device",
                                "journey",
                                "sequence",
                                sequence++,
                                "answer",
                                JSON.readTree(answer.get()),
                                "at",
                                attempt.path("now").asString()));
            }
        }
        var result = call(
                phone,
                "POST",
                "/api/attempts/" + id + "/hand-in",
                Map.of("member", somebody.member(), "device", "journey", "answers", List.of()));
        assertThat(result.path("passed").asBoolean()).as(module + ": " + result).isTrue();
    }

    /** @param left how many of the last sections stay unread; the place is the first of them */
    private static void read(Visit phone, Newcomer somebody, String module, int left) {
        var hash = call(phone, "GET", "/api/quizzes/" + module, null)
                .path("edition")
                .asString();
        var sections = call(phone, "GET", "/api/editions/" + hash, null).path("sections");
        var now = call(phone, "GET", "/api/quizzes/" + module, null).path("now").asString();
        var entries = new java.util.ArrayList<Map<String, Object>>();
        for (int i = 0; i < sections.size(); i++) {
            entries.add(Map.of(
                    "id",
                    module + i,
                    "kind",
                    i < sections.size() - left ? "read" : "place",
                    "section",
                    sections.path(i).path("tag").asString(),
                    "paragraph",
                    1,
                    "at",
                    now));
        }
        var taken =
                call(phone, "POST", "/api/reading/" + hash, Map.of("member", somebody.member(), "entries", entries));
        assertThat(taken.path("read").size()).isEqualTo(sections.size() - left);
    }

    private static JsonNode call(Visit visit, String method, String path, Object body) {
        var answer = (String) visit.page()
                .evaluate(
                        """
                async ([method, path, body]) => { const answer = await fetch(path, { method, body,
                    headers: { 'X-Quan-Triet': '1', 'Content-Type': 'application/json' } });
                  return answer.ok ? await answer.text() : Promise.reject(new Error(`${path} ${answer.status} ${await answer.text()}`)); }""",
                        java.util.Arrays.asList(method, path, body == null ? null : JSON.writeValueAsString(body)));
        return JSON.readTree(answer);
    }
}
