package vn.quantriet.access;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The browser at the other end of the current request: its address, its device, its token. */
record Browser(HttpServletRequest request, HttpServletResponse response) {

    static final String TOKEN_COOKIE = "qt_token";

    private static final int LONGEST_TOKEN = 100;

    /** The browser behind the Flow request of this thread. */
    static Browser current() {
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        if (request == null || response == null) {
            throw new IllegalStateException("Signing in and out needs a request of its own");
        }
        return new Browser(request.getHttpServletRequest(), response.getHttpServletResponse());
    }

    String address() {
        return request.getRemoteAddr();
    }

    Optional<String> token() {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> TOKEN_COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank() && value.length() <= LONGEST_TOKEN)
                        .findFirst();
    }

    /**
     * @param token null takes the cookie away
     * @param seconds how long the browser keeps it; negative until it is closed
     */
    void keep(@Nullable String token, long seconds) {
        var cookie = ResponseCookie.from(TOKEN_COOKIE, token == null ? "" : token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(token == null ? 0 : seconds)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void forgetToken() {
        keep(null, 0);
    }

    /** Browser and system in two words, as the owner recognises the device in a list. */
    String device() {
        var agent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse("");
        return firstOf(
                        agent, "edg", "Edge", "opr", "Opera", "coc_coc", "Cốc Cốc", "firefox", "Firefox", "chrome",
                        "Chrome", "crios", "Chrome", "safari", "Safari")
                + " · "
                + firstOf(
                        agent, "android", "Android", "iphone", "iPhone", "ipad", "iPad", "windows", "Windows", "mac os",
                        "macOS", "linux", "Linux");
    }

    private static String firstOf(String agent, String... signsAndNames) {
        for (int i = 0; i < signsAndNames.length; i += 2) {
            if (agent.contains(signsAndNames[i])) {
                return signsAndNames[i + 1];
            }
        }
        return "?";
    }
}
