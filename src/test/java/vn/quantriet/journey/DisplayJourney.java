package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Type size, colours and language belong to the device and hold before anything is painted. */
class DisplayJourney {

    private static final String WHEN_PARSED =
            "addEventListener('DOMContentLoaded', () => window.atFirst = {...document.documentElement.dataset})";

    @Test
    void keepsLargeTypeAndDarkColours() {
        try (var visit = Visit.of(Role.MEMBER)) {
            visit.open("");
            choose(visit, "type", "large");
            choose(visit, "theme", "dark");
            visit.picture("cai-dat-hien-thi");
            visit.page().addInitScript(WHEN_PARSED);
            visit.open("ca-nhan");
            assertThat(visit.page().evaluate("[atFirst.type, atFirst.theme].join()"))
                    .isEqualTo("large,dark");
            assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).fontSize"))
                    .isEqualTo("20px");
            visit.expectNoSidewaysScrolling("ca-nhan in large type");
            visit.expectNoErrors();
        }
    }

    @Test
    void speaksEnglishWhenAskedAndVietnameseOtherwise() {
        try (var visit = Visit.of(Role.MEMBER)) {
            visit.open("");
            assertThat(language(visit)).isEqualTo("vi");
            choose(visit, "language", "en");
            visit.expectHeadline("Welcome");
            assertThat(language(visit)).isEqualTo("en");
            choose(visit, "language", "vi");
            visit.expectHeadline("Chào đồng chí");
        }
    }

    private static void choose(Visit visit, String what, String value) {
        var popover = visit.page().locator("#qt-settings:popover-open");
        if (popover.count() == 0) {
            visit.page().locator(".qt-top .qt-aa").click();
        }
        visit.page()
                .locator("#qt-settings [data-qt-set=%s][data-qt-value=%s]".formatted(what, value))
                .click();
    }

    private static String language(Visit visit) {
        return (String) visit.page().evaluate("document.documentElement.lang");
    }
}
