package vn.quantriet.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The quiz of a visit, as somebody taking it handles it. */
final class Quiz {

    private final Page page;

    Quiz(Visit visit) {
        page = visit.page();
    }

    static Quiz open(Visit visit, String module) {
        visit.open("kiem-tra/" + module);
        var quiz = new Quiz(visit);
        quiz.main().waitFor();
        return quiz;
    }

    void start() {
        main().click();
        awaitQuestion(1);
    }

    void awaitQuestion(int number) {
        page.locator(".quiz-where b", new Page.LocatorOptions().setHasText("Câu " + number + "/"))
                .waitFor();
    }

    int questions() {
        return page.locator(".reader-progress i").count();
    }

    /** The one thing to do next. */
    Locator main() {
        return page.locator(".reader-go");
    }

    Locator banner() {
        return page.locator(".quiz-banners");
    }

    String saved() {
        return page.locator(".quiz-saved > :first-child").innerText();
    }

    void awaitSaved(String words) {
        page.locator(".quiz-saved", new Page.LocatorOptions().setHasText(words)).waitFor();
    }

    /** Answers what is asked, whatever its type. */
    void answer() {
        var options = page.locator(".quiz-option");
        if (options.count() > 0) {
            options.first().click();
        } else if (page.locator(".quiz-order").count() > 0) {
            page.locator(".quiz-asked > button").click();
        } else if (page.locator(".quiz-input").count() > 0) {
            page.locator(".quiz-input").fill("2045");
        } else {
            var sides = page.locator(".quiz-pair select");
            for (int side = 0; side < sides.count(); side++) {
                sides.nth(side).selectOption("0");
            }
        }
    }

    /** Positions whose answers the portal has not confirmed, of whatever member. */
    int waiting() {
        return rows().stream().filter(id -> id.startsWith("answer:")).toList().size();
    }

    void awaitNothingWaiting() {
        for (int tries = 0; tries < 100 && !rows().isEmpty(); tries++) {
            page.waitForTimeout(100);
        }
        if (!rows().isEmpty()) {
            throw new AssertionError("still waiting: " + rows());
        }
    }

    /** The last question may hold the focus in a field, where a key would be typed. */
    void handIn() {
        page.evaluate("document.activeElement?.blur()");
        page.keyboard().press("r");
        page.locator("h1", new Page.LocatorOptions().setHasText("Xem lại trước khi nộp"))
                .waitFor();
        main().click();
        page.locator("dialog.quiz-confirm[open] .qt-button-primary").click();
    }

    @SuppressWarnings("unchecked")
    private List<String> rows() {
        return (List<String>) page.evaluate("""
                () => new Promise(done => { const open = indexedDB.open('quan-triet');
                  open.onsuccess = () => { const keys = open.result.transaction('outbox').objectStore('outbox').getAllKeys();
                    keys.onsuccess = () => { open.result.close(); done(keys.result); }; }; })""");
    }
}
