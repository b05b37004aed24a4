package vn.quantriet.journey;

import org.junit.jupiter.api.Test;

/** The two pictures that the README shows. */
class PicturesJourney {

    @Test
    void phoneOfASecretary() {
        try (var visit = Visit.of(Role.SECRETARY)) {
            visit.open("");
            visit.expectHeadline("Chào đồng chí");
            visit.show("phone-home");
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
