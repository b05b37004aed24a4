package vn.quantriet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import vn.quantriet.shared.Languages;

class LanguageCookieTest {

    @Test
    void isVietnameseUnlessEnglishWasChosen() {
        assertThat(LanguageCookie.read((Cookie[]) null)).isEqualTo(Languages.VIETNAMESE);
        assertThat(LanguageCookie.read(cookies("qt_language", "fr"))).isEqualTo(Languages.VIETNAMESE);
        assertThat(LanguageCookie.read(cookies("language", "en"))).isEqualTo(Languages.VIETNAMESE);
        assertThat(LanguageCookie.read(cookies("qt_language", "en"))).isEqualTo(Languages.ENGLISH);
    }

    private static Cookie[] cookies(String name, String value) {
        return new Cookie[] {new Cookie("qt_session", "x"), new Cookie(name, value)};
    }
}
