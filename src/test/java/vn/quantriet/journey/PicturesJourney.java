package vn.quantriet.journey;

import org.junit.jupiter.api.Test;

/** The pictures that the README shows. */
class PicturesJourney {

    @Test
    void phoneOfAMember() {
        try (var visit = Visit.of(Role.MEMBER)) {
            visit.open("");
            visit.expectHeadline("Chào đồng chí");
            visit.show("phone-home");
            visit.expectNoErrors();
        }
    }

    @Test
    void readerOnAPhone() {
        try (var visit = Visit.of(Role.MEMBER)) {
            visit.open("hoc/57-nq-tw/muc-tieu-kinh-te");
            visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            visit.show("phone-reader");
            visit.expectNoErrors();
        }
    }

    @Test
    void howFarTheCampaignIs() {
        try (var visit = Visit.of(Role.OFFICER)) {
            visit.size(Visit.Screen.LAPTOP);
            visit.open("tong-quan");
            visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            visit.show("desk-overview");
            visit.expectNoErrors();
        }
    }

    @Test
    void whoOfTheChiBoIsNotDone() {
        try (var visit = Visit.of(Role.SECRETARY)) {
            visit.size(Visit.Screen.LAPTOP);
            visit.open("");
            visit.page().locator("a[href*='tien-do-chi-bo/']").first().click();
            visit.expectHeadline("Đã hoàn thành");
            visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            visit.show("desk-cell");
            visit.expectNoErrors();
        }
    }
}
