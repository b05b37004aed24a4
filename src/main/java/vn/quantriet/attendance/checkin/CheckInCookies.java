package vn.quantriet.attendance.checkin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseCookie;
import vn.quantriet.attendance.AttendanceRoutes;

/**
 * The two cookies of checking in; no script reads them. That of the browser goes along with the scan as well, so that the ticket
 * can be bound to it.
 */
final class CheckInCookies {

    private static final String MARKING = "/api/check-in";
    private static final String TICKET = "qt_check_in";
    private static final String DEVICE = "qt_device";
    private static final Duration DEVICE_KEPT = Duration.ofDays(365);
    private static final int LONGEST = 64;

    private CheckInCookies() {}

    static String ticket(String secret, HttpServletRequest request) {
        return cookie(TICKET, secret, CheckIns.TICKET, MARKING, request);
    }

    static String noTicket(HttpServletRequest request) {
        return cookie(TICKET, "", Duration.ZERO, MARKING, request);
    }

    /** One for the scan, one for the tap. */
    static String[] device(String secret, HttpServletRequest request) {
        return new String[] {
            cookie(DEVICE, secret, DEVICE_KEPT, MARKING, request),
            cookie(DEVICE, secret, DEVICE_KEPT, "/" + AttendanceRoutes.SCANNED, request)
        };
    }

    static Optional<String> ticketOf(HttpServletRequest request) {
        return value(TICKET, request);
    }

    /** What tells this browser from others, made now where it has none. */
    static String deviceOrNew(HttpServletRequest request) {
        return value(DEVICE, request).orElseGet(() -> UUID.randomUUID().toString());
    }

    private static String cookie(String name, String value, Duration kept, String path, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + path)
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
