package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** UC-021: the signal goes in mid-quiz. The line is really cut, in front of the portal. */
class UC021OfflineQuizJourney {

    /** Who has taken no quiz yet. */
    private static final Newcomer TAKER = Newcomer.next();

    /** Neither has he. */
    private static final Newcomer OTHER = Newcomer.next();

    private static final String MODULE = "144-qd-tw";

    private final Line line = new Line();

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Test
    void answersOnWithoutNetworkAndEverythingArrivesOnce() {
        try (var visit = Visit.of(TAKER, line.address())) {
            var quiz = started(visit);
            quiz.answer();
            quiz.awaitSaved("Đã lưu đến câu 1");
            line.cut();
            answer(quiz, 2);
            quiz.banner().getByText("Mất mạng.").waitFor();
            assertThat(quiz.banner().innerText())
                    .contains("Mất mạng. Câu trả lời được giữ trên máy và sẽ gửi khi có mạng.");
            assertThat(quiz.saved()).isEqualTo("Đã lưu đến câu 1 · 1 câu giữ trên máy");
            visit.look("kiem-tra-mat-mang", false);
            answer(quiz, 3);
            visit.page().reload();
            quiz.awaitQuestion(3);
            assertThat(visit.page().evaluate("document.querySelector('vaadin-connection-indicator') === null"))
                    .as("the plain page, not Flow's")
                    .isEqualTo(true);
            assertThat(quiz.saved()).contains("2 câu giữ trên máy");
            var questions = quiz.questions();
            for (int question = 4; question <= questions; question++) {
                answer(quiz, question);
            }
            quiz.handIn();
            visit.expectHeadline("Bài chưa đến cổng");
            visit.look("kiem-tra-cho-nop", false);
            visit.page().locator(".reader-step").click();
            visit.page().locator(".quiz-where b").waitFor();
            line.mendButLoseAnswersTo("PUT /api/attempts/");
            visit.page().evaluate("dispatchEvent(new Event('online'))");
            for (int tries = 0; tries < 100 && line.answersLost() == 0; tries++) {
                visit.page().waitForTimeout(100);
            }
            assertThat(line.answersLost()).isPositive();
            assertThat(quiz.waiting()).isEqualTo(questions - 1);
            line.mend();
            visit.page().waitForTimeout(300);
            visit.page().evaluate("dispatchEvent(new Event('online'))");
            quiz.awaitNothingWaiting();
            quiz.awaitSaved("Đã lưu đến câu " + questions);
            quiz.handIn();
            visit.expectHeadline("Kết quả bài kiểm tra");
            visit.page().locator(".quiz-each > summary").click();
            assertThat(visit.page().locator(".quiz-each").innerText()).doesNotContain("Không trả lời");
        }
    }

    @Test
    void anotherMemberOnTheDeviceSeesAndSendsNothingOfTheFirst() {
        try (var visit = Visit.of(OTHER, line.address())) {
            var quiz = started(visit);
            line.cut();
            quiz.answer();
            quiz.banner().getByText("Mất mạng.").waitFor();
            line.mend();
            // as if the token had been taken away while there was no network
            visit.page().context().clearCookies();
            visit.open("dang-nhap");
            visit.page().waitForTimeout(500);
            visit.signInWith("0100000005", Role.PASSWORD);
            visit.page().waitForURL(address -> !address.contains("dang-nhap"));
            visit.forgetErrors();
            visit.readFirst();
            visit.open("kiem-tra/" + MODULE);
            quiz.main().waitFor();
            assertThat(quiz.main().innerText()).contains("Bắt đầu làm bài");
            quiz.start();
            assertThat(quiz.saved()).isEqualTo("Chưa có câu trả lời");
            assertThat(quiz.waiting()).as("still waiting for its own member").isEqualTo(1);
        }
    }

    /** Started with network, with the plain page on the device. */
    private static Quiz started(Visit visit) {
        var quiz = Quiz.open(visit, MODULE);
        visit.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
        quiz.start();
        return quiz;
    }

    private static void answer(Quiz quiz, int question) {
        if (question > 1) {
            quiz.main().click();
        }
        quiz.awaitQuestion(question);
        quiz.answer();
    }
}
