package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** UC-006 without a mouse, and the way past the menu. */
class KeyboardJourney {

    @Test
    void signsInAndWalksTheMenu() {
        try (var visit = Visit.ofAnybody()) {
            visit.size(Visit.Screen.LAPTOP);
            visit.open("dang-nhap");
            var keys = visit.page().keyboard();
            visit.page().locator("vaadin-text-field[focused]").waitFor();
            keys.type(Role.SECRETARY.phone());
            keys.press("Tab");
            keys.type(Role.PASSWORD);
            keys.press("Enter");
            visit.page().waitForURL(address -> !address.contains("dang-nhap"));
            visit.open("");
            keys.press("Tab");
            assertThat(focus(visit)).contains("qt-skip");
            keys.press("Enter");
            assertThat(focus(visit)).contains("qt-main");
            visit.open("");
            keys.press("Tab");
            keys.press("Tab");
            assertThat(focus(visit)).contains("qt-brand");
            keys.press("Tab");
            assertThat((String) visit.page().evaluate("document.activeElement.getAttribute('aria-current')"))
                    .isEqualTo("page");
            keys.press("Tab");
            keys.press("Enter");
            visit.page().waitForURL(address -> !address.equals(RunningPortal.address()));
            visit.page().waitForFunction("document.activeElement.classList.contains('qt-main')");
            visit.expectNoErrors();
        }
    }

    @Test
    void staysAtThePasswordWhenItIsWrong() {
        try (var visit = Visit.ofAnybody()) {
            visit.open("dang-nhap");
            visit.signInWith("0100000009", "khong-dung");
            visit.page().locator("[role=alert]:not(:empty)").waitFor();
            visit.page().locator("vaadin-password-field[focused]").waitFor();
            assertThat(visit.page().locator("vaadin-text-field input").inputValue())
                    .isEqualTo("0100000009");
            visit.look("dang-nhap-sai");
        }
    }

    private static String focus(Visit visit) {
        return (String) visit.page().evaluate("document.activeElement.className");
    }
}
