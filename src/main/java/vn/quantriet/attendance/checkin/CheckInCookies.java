package vn.quantriet.attendance.checkin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** The two cookies of checking in; no script reads them. */
final class CheckInCookies {

    private static final String TICKET = "qt_check_in";
    private static final String DEVICE = "qt_device";
    private static final Duration DEVICE_KEPT = Duration.ofDays(365);
    private static final int LONGEST = 64;

    private CheckInCookies() {}

    static String ticket(String secret, HttpServletRequest request) {
        return cookie(TICKET, secret, CheckIns.TICKET, request);
    }

    static String noTicket(HttpServletRequest request) {
        return cookie(TICKET, "", Duration.ZERO, request);
    }

    static String device(String secret, HttpServletRequest request) {
        return cookie(DEVICE, secret, DEVICE_KEPT, request);
    }

    static Optional<String> ticketOf(HttpServletRequest request) {
        return value(TICKET, request);
    }

    static Optional<String> deviceOf(HttpServletRequest request) {
        return value(DEVICE, request);
    }

    private static String cookie(String name, String value, Duration kept, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/api/check-in")
                .maxAge(kept)
                .build()
                .toString();
    }

    private static Optional<String> value(String name, HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                        .findFirst();
    }
}
