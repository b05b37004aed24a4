package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.quantriet.journey.UC018ReadingJourney.Reader;

/** UC-019: the signal goes while reading. The line is really cut, in front of the portal. */
class UC019OfflineJourney {

    /** Who has read nothing yet. */
    private static final Newcomer READER = Newcomer.next();

    /** Neither has he. */
    private static final Newcomer OTHER = Newcomer.next();

    private static final String MODULE = "12-nq-tw-khoa-xi";

    private final Line line = new Line();

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Test
    void readsOnWithoutNetworkAndMarksArriveOnce() {
        try (var visit = Visit.of(READER, line.address())) {
            var reader = opened(visit);
            line.cut();
            visit.forgetErrors();
            reader.main().click();
            reader.awaitSection(1);
            reader.readToTheEnd();
            reader.main().click();
            reader.awaitState("waiting");
            assertThat(reader.state()).contains("Giữ trên máy, sẽ gửi khi có mạng (1 dấu)");
            visit.look("hoc-mat-mang", false);
            visit.page().reload();
            reader.awaitSection(1);
            assertThat(visit.page().evaluate("document.querySelector('vaadin-connection-indicator') === null"))
                    .as("the plain page, not Flow's")
                    .isEqualTo(true);
            assertThat(reader.verdict()).contains("Đã đọc mục này");
            for (int section = 2; section <= reader.sections(); section++) {
                visit.page().keyboard().press("ArrowRight");
                reader.awaitSection(section);
            }
            reader.readToTheEnd();
            reader.main().click();
            assertThat(reader.waitingMarks()).isEqualTo(2);
            line.mendButLoseAnswersTo("POST /api/reading/");
            visit.page().evaluate("dispatchEvent(new Event('online'))");
            for (int tries = 0; tries < 100 && line.answersLost() == 0; tries++) {
                visit.page().waitForTimeout(100);
            }
            assertThat(line.answersLost()).isPositive();
            assertThat(reader.waitingMarks()).isEqualTo(2);
            line.mend();
            visit.page().evaluate("dispatchEvent(new Event('online'))");
            reader.awaitNothingWaiting();
            reader.awaitState("saved");
            visit.forgetErrors();
            visit.open("du-lieu-cua-toi");
            var rows = visit.page()
                    .locator("section, .qt-card")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Các mục đã đọc"));
            assertThat(rows.first().locator("tbody tr").count()).isEqualTo(2);
        }
    }

    @Test
    void saysWhatCanBeReadWhenThereIsNoNetwork() {
        try (var visit = Visit.of(Role.OFFICER, line.address())) {
            opened(visit);
            line.cut();
            visit.page().navigate("");
            visit.expectHeadline("Không có mạng");
            visit.forgetErrors();
            visit.look("khong-co-mang", false);
            visit.page().locator(".qt-card-next a").click();
            new Reader(visit).awaitText();
            visit.page().navigate("hoc/144-qd-tw");
            visit.expectHeadline("Không có mạng");
            assertThat(policy(visit.page())).contains("script-src 'self'").doesNotContain("unsafe-eval");
        }
    }

    @Test
    void anotherMemberOnTheDeviceSeesAndSendsNothingOfTheFirst() {
        try (var visit = Visit.of(OTHER, line.address())) {
            var reader = opened(visit);
            line.cut();
            reader.main().click();
            reader.awaitSection(1);
            reader.readToTheEnd();
            reader.main().click();
            reader.awaitState("waiting");
            line.mend();
            // as if the token had been taken away while there was no network
            visit.page().context().clearCookies();
            visit.open("dang-nhap");
            visit.page().waitForTimeout(500);
            assertThat(reader.kept()).isZero();
            visit.signInWith("0100000005", Role.PASSWORD);
            visit.page().waitForURL(address -> !address.contains("dang-nhap"));
            visit.page().navigate("hoc/" + MODULE);
            if (visit.page().url().contains("thong-bao")) {
                visit.readFirst();
                visit.page().navigate("hoc/" + MODULE);
            }
            reader.awaitText();
            reader.contents();
            assertThat(visit.page().locator(".reader-drawer .reader-tick.done").count())
                    .isZero();
            assertThat(reader.state()).contains("Đã lưu trên cổng");
            assertThat(reader.waitingMarks())
                    .as("still waiting for its own member")
                    .isEqualTo(1);
        }
    }

    /** A module opened once with network, and everything of it on the device. */
    private Reader opened(Visit visit) {
        visit.open("hoc/" + MODULE);
        var reader = new Reader(visit);
        reader.awaitText();
        visit.page().evaluate("navigator.serviceWorker.ready.then(() => true)");
        visit.page()
                .locator(".reader-state", new Page.LocatorOptions().setHasText("đọc được cả khi mất mạng"))
                .waitFor();
        return reader;
    }

    private static String policy(Page page) {
        return (String) page.evaluate("document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
    }
}
