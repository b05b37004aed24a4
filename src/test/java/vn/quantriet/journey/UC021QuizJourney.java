package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** UC-021: taking a quiz on a phone, by keyboard alone, on two devices. */
class UC021QuizJourney {

    /** Who has taken no quiz yet. */
    private static final Newcomer TAKER = Newcomer.next();

    /** Neither has he. */
    private static final Newcomer OTHER = Newcomer.next();

    @Test
    void takesAQuizOnThePhone() {
        try (var visit = Visit.of(TAKER)) {
            visit.open("thu-vien/57-nq-tw");
            visit.page().locator("main a[href$='kiem-tra/57-nq-tw']").click();
            visit.awaitPage();
            var quiz = new Quiz(visit);
            assertThat(visit.page().locator("main").innerText())
                    .contains("Bài kiểm tra thế nào")
                    .contains("Mức đạt")
                    .contains("Mất mạng thì câu trả lời nằm trên máy");
            visit.look("kiem-tra-bat-dau");
            quiz.start();
            assertThat(quiz.saved()).isEqualTo("Chưa có câu trả lời");
            visit.page().locator(".quiz-tools button").first().click();
            var questions = quiz.questions();
            for (int question = 1; question <= questions; question++) {
                quiz.awaitQuestion(question);
                if (question != 2) {
                    quiz.answer();
                }
                if (question == 1) {
                    quiz.awaitSaved("Đã lưu đến câu 1");
                    visit.look("kiem-tra-cau");
                }
                quiz.main().click();
            }
            visit.expectHeadline("Xem lại trước khi nộp");
            assertThat(visit.page().locator("main").innerText())
                    .contains("Còn 1 câu chưa trả lời")
                    .contains("1 câu đánh dấu xem lại");
            visit.look("kiem-tra-xem-lai");
            visit.page().locator(".quiz-links button").click();
            quiz.awaitQuestion(2);
            quiz.answer();
            quiz.awaitSaved("Đã lưu đến câu " + questions);
            visit.page().locator("button[aria-label='Danh sách câu']").click();
            visit.picture("kiem-tra-danh-sach-phone");
            visit.page().keyboard().press("Escape");
            quiz.handIn();
            visit.expectHeadline("Kết quả bài kiểm tra");
            assertThat(visit.page().locator(".quiz-mark-line").innerText()).contains("/ " + questions);
            assertThat(visit.page().locator(".quiz-result").innerText()).contains("Mức đạt theo");
            visit.look("kiem-tra-ket-qua");
            visit.page().locator(".quiz-each > summary").click();
            assertThat(visit.page().locator(".quiz-one").count()).isEqualTo(questions);
            visit.expectAccess("result, question by question");
            visit.picture("kiem-tra-tung-cau-phone");
            visit.page().reload();
            visit.expectHeadline("Kết quả bài kiểm tra");
            visit.page().locator(".reader-step").click();
            visit.page().locator("main .qt-rows .qt-row").first().waitFor();
            assertThat(visit.page().locator("main .qt-rows").innerText()).contains("Lần 1");
            visit.expectNoErrors();
        }
    }

    @Test
    void answersEveryTypeByKeyboardAlone() {
        try (var visit = Visit.of(OTHER)) {
            List<String> sent = new ArrayList<>();
            visit.page().route("**/api/quizzes/*/attempts", UC021QuizJourney::paper);
            visit.page().route("**/api/attempts/**", route -> save(route, sent));
            var quiz = Quiz.open(visit, "57-nq-tw");
            quiz.start();
            var keys = visit.page().keyboard();
            keys.press("b");
            keys.press("f");
            keys.press("ArrowRight");
            quiz.awaitQuestion(2);
            keys.press("1");
            keys.press("3");
            visit.picture("kiem-tra-nhieu-phuong-an-phone");
            keys.press("ArrowRight");
            quiz.awaitQuestion(3);
            keys.press("2");
            keys.press("ArrowRight");
            quiz.awaitQuestion(4);
            visit.page().locator(".quiz-pair select").first().focus();
            visit.page().locator(".quiz-pair select").first().selectOption("1");
            visit.look("kiem-tra-ghep");
            visit.page().locator(".quiz-text").first().focus();
            keys.press("ArrowRight");
            quiz.awaitQuestion(5);
            visit.page()
                    .locator(".quiz-order li")
                    .first()
                    .locator("button")
                    .last()
                    .focus();
            keys.press("Enter");
            visit.page().waitForTimeout(200);
            assertThat(visit.page().evaluate("document.activeElement.getAttribute('aria-label')"))
                    .isEqualTo("Đưa xuống: Một");
            visit.look("kiem-tra-thu-tu");
            keys.press("ArrowRight");
            quiz.awaitQuestion(6);
            visit.page().locator(".quiz-input").focus();
            keys.type("Hà Nội");
            visit.look("kiem-tra-dien");
            keys.press("Tab");
            keys.press("ArrowRight");
            quiz.awaitQuestion(7);
            visit.page().locator(".quiz-input").fill("2,5");
            keys.press("Tab");
            keys.press("ArrowRight");
            quiz.awaitQuestion(8);
            assertThat(visit.page().locator("main").innerText()).contains("không phải trả lời");
            quiz.awaitNothingWaiting();
            assertThat(sent)
                    .contains(
                            "{\"place\":1}",
                            "{\"places\":[0,2]}",
                            "{\"value\":false}",
                            "{\"pairs\":{\"0\":1}}",
                            "{\"order\":[1,0,2]}",
                            "{\"text\":\"Hà Nội\"}",
                            "{\"text\":\"2,5\"}");
            keys.press("r");
            visit.expectHeadline("Xem lại trước khi nộp");
            assertThat(visit.page().locator("main").innerText()).contains("Đã trả lời cả 7 câu");
            keys.press("?");
            visit.page().locator("dialog.quiz-keys[open]").waitFor();
            keys.press("Escape");
            visit.expectNoErrors();
        }
    }

    @Test
    void showsWhereTwoDevicesDisagree() {
        try (var visit = Visit.of(OTHER)) {
            visit.page().route("**/api/quizzes/*/attempts", UC021QuizJourney::paper);
            visit.page().route("**/api/attempts/**", UC021QuizJourney::conflict);
            var quiz = Quiz.open(visit, "68-nq-tw");
            quiz.start();
            visit.page().keyboard().press("b");
            var conflict = visit.page().locator(".quiz-conflict");
            conflict.waitFor();
            assertThat(conflict.innerText())
                    .contains("đã được trả lời ở máy khác")
                    .contains("B. B");
            assertThat(visit.page().locator(".quiz-option input").first().isChecked())
                    .as("the answer that is kept")
                    .isTrue();
            assertThat(quiz.banner().innerText()).contains("đang được làm ở máy khác");
            visit.look("kiem-tra-khac-nhau");
            conflict.locator("button").last().click();
            assertThat(conflict.count()).isZero();
            visit.expectNoErrors();
        }
    }

    private static void paper(Route route) {
        var device = route.request().postData().replaceFirst(".*\"device\":\"([^\"]*)\".*", "$1");
        fulfil(route, EVERY_TYPE.formatted(Instant.now().plus(Duration.ofMinutes(42)), device));
    }

    private static void conflict(Route route) {
        fulfil(
                route,
                "{\"position\":1,\"sequence\":1,\"saved\":false,\"late\":false,\"conflict\":{\"answer\":{\"place\":0},\"sequence\":9}}");
    }

    /** Takes every answer, and notes it. */
    private static void save(Route route, List<String> sent) {
        sent.add(route.request().postData().replaceFirst(".*\"answer\":", "").replaceFirst(",\"at\".*", ""));
        fulfil(route, "{\"position\":1,\"sequence\":1,\"saved\":true,\"late\":false}");
    }

    private static void fulfil(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    private static final String EVERY_TYPE = """
            {"attempt":"AAAAAAAAAAAAAAAAAAAAAA","state":"open","number":1,"member":1,"module":"57-nq-tw","title":"Thử","deadlineAt":"%s",
             "pen":"%s","nextSequence":1,"answers":[],"questions":[
             {"position":1,"type":"single","html":"<p>Một phương án?</p>","options":[{"place":0,"html":"A"},{"place":1,"html":"B"}]},
             {"position":2,"type":"multiple","html":"<p>Nhiều phương án?</p>","options":[{"place":0,"html":"A"},{"place":1,"html":"B"},{"place":2,"html":"C"}]},
             {"position":3,"type":"true-false","html":"<p>Đúng hay sai?</p>"},
             {"position":4,"type":"matching","html":"<p>Ghép cặp:</p>","lefts":["Vế trái thứ nhất","Vế trái thứ hai"],"rights":["Vế phải A","Vế phải B"]},
             {"position":5,"type":"ordering","html":"<p>Xếp thứ tự:</p>","items":["Một","Hai","Ba"]},
             {"position":6,"type":"text","html":"<p>Điền chữ:</p>"},
             {"position":7,"type":"number","html":"<p>Điền số:</p>"},
             {"position":8,"type":"description","html":"<p>Phần để đọc.</p>"}]}""";

    @Test
    void goesOnOnAnotherDeviceAndSaysSoOnTheFirst() {
        try (var first = Visit.of(TAKER);
                var second = Visit.of(TAKER)) {
            var here = Quiz.open(first, "68-nq-tw");
            here.start();
            here.answer();
            here.awaitSaved("Đã lưu đến câu 1");
            var there = Quiz.open(second, "68-nq-tw");
            assertThat(there.main().innerText()).contains("Làm tiếp ở máy này");
            there.main().click();
            there.awaitQuestion(2);
            there.answer();
            there.awaitSaved("Đã lưu đến câu 2");
            // as when the page is looked at again
            first.page().evaluate("dispatchEvent(new Event('online'))");
            here.banner().locator("button").waitFor();
            assertThat(here.banner().innerText()).contains("đang được làm ở máy khác");
            first.picture("kiem-tra-may-khac-phone");
            first.expectAccess("another device holds the pen");
            here.banner().locator("button").click();
            here.banner()
                    .locator("button")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            here.awaitSaved("Đã lưu đến câu 2");
            first.expectNoErrors();
        }
    }
}
