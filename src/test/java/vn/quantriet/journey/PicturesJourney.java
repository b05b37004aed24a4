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
    void deskOfACommittee() {
        try (var visit = Visit.of(Role.OFFICER)) {
            visit.size(Visit.Screen.LAPTOP);
            visit.open("to-chuc");
            visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            visit.show("desk-organisation");
            visit.expectNoErrors();
        }
    }
}
