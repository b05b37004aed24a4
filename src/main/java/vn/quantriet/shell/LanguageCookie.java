package vn.quantriet.shell;

import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.shared.Languages;

/**
 * The language chosen on this device. Vietnamese unless English was chosen here: the language of the browser says
 * little in a country where many machines came with an English one.
 */
final class LanguageCookie {

    private static final String NAME = "qt_language";

    private LanguageCookie() {}

    static Locale read(@Nullable VaadinRequest request) {
        return read(request == null ? null : request.getCookies());
    }

    static Locale read(Cookie @Nullable [] cookies) {
        var english = cookies != null
                && Stream.of(cookies)
                        .anyMatch(cookie -> NAME.equals(cookie.getName())
                                && Languages.ENGLISH.getLanguage().equals(cookie.getValue()));
        return english ? Languages.ENGLISH : Languages.VIETNAMESE;
    }
}
