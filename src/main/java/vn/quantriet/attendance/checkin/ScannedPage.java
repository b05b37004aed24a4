package vn.quantriet.attendance.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.attendance.AttendanceRoutes;

/** The address in the code on the projector. The first touch gives a ticket and leads on; it marks nobody. */
@Controller
@OpenToAll("the code is looked at before anybody is signed in")
class ScannedPage {

    private final CheckIns checkIns;

    ScannedPage(CheckIns checkIns) {
        this.checkIns = checkIns;
    }

    @GetMapping("/" + AttendanceRoutes.SCANNED + "/{code}")
    ResponseEntity<Void> touch(@PathVariable String code, HttpServletRequest request) {
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(request.getContextPath() + "/check-in.html"))
                .cacheControl(CacheControl.noStore());
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return answer.build();
        }
        var device = CheckInCookies.deviceOrNew(request);
        checkIns.touch(code, device)
                .ifPresentOrElse(
                        ticket -> answer.header(HttpHeaders.SET_COOKIE, CheckInCookies.ticket(ticket, request))
                                .header(HttpHeaders.SET_COOKIE, CheckInCookies.device(device, request)),
                        () -> answer.header(HttpHeaders.SET_COOKIE, CheckInCookies.noTicket(request)));
        return answer.build();
    }
}
