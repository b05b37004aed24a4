package vn.quantriet.attendance.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.ApiProblems;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.roll.RollRefused;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.Refused;

/** Checking in after a scan, or with a typed code; without session. A page is shown by GET, marking is a POST after a tap. */
@RestController
@RequestMapping("/api/check-in")
class CheckInApi {

    /** What the tap would confirm. */
    record Ready(
            String name,
            String kind,
            String topic,
            String unit,
            String startsAt,
            @Nullable String place) {}

    record Done(String topic, AttendanceMark mark, String markText, String at, boolean again) {}

    record Typed(@Nullable String code) {}

    private final CheckIns checkIns;
    private final CurrentActor currentActor;
    private final ApiProblems problems;
    private final Languages languages;
    private final Clock clock;

    CheckInApi(CheckIns checkIns, CurrentActor currentActor, ApiProblems problems, Languages languages, Clock clock) {
        this.checkIns = checkIns;
        this.currentActor = currentActor;
        this.problems = problems;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping
    Ready ready(HttpServletRequest request) {
        var session = checkIns.look(ticket(request), device(request));
        return ready(session);
    }

    private Ready ready(StudySession session) {
        return new Ready(
                currentActor.get().name(),
                session.kind().name(),
                session.topic(),
                session.unitName(),
                session.startsAt().atZone(clock.getZone()).toOffsetDateTime().toString(),
                session.place());
    }

    @PostMapping
    ResponseEntity<Done> checkIn(HttpServletRequest request) {
        var device = device(request);
        return answer(request, device, checkIns.checkIn(ticket(request), device));
    }

    @PostMapping("/typed")
    ResponseEntity<Done> typed(@RequestBody Typed typed, HttpServletRequest request) {
        var device = device(request);
        return answer(request, device, checkIns.typed(typed.code() == null ? "" : typed.code(), device));
    }

    private ResponseEntity<Done> answer(HttpServletRequest request, String device, CheckedIn done) {
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, CheckInCookies.device(device, request))
                .body(new Done(
                        done.session().topic(),
                        done.mark(),
                        languages.getTranslation("attendance.mark." + done.mark(), ApiProblems.language(request)),
                        done.at().atZone(clock.getZone()).toOffsetDateTime().toString(),
                        done.again()));
    }

    private static String ticket(HttpServletRequest request) {
        return CheckInCookies.ticketOf(request).orElseThrow(() -> new CheckInRefused("no-ticket"));
    }

    private static String device(HttpServletRequest request) {
        return CheckInCookies.deviceOrNew(request);
    }

    @ExceptionHandler({CheckInRefused.class, RollRefused.class})
    ProblemDetail refused(Refused refusal, HttpServletRequest request) {
        var sentence =
                languages.getTranslation(refusal.messageKey(), ApiProblems.language(request), refusal.parameters());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        problem.setProperty(
                "code", refusal.messageKey().substring(refusal.messageKey().lastIndexOf('.') + 1));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail signInFirst(AccessDenied refusal, HttpServletRequest request) {
        return problems.problem(request, HttpStatus.UNAUTHORIZED, "sign-in-first");
    }
}
