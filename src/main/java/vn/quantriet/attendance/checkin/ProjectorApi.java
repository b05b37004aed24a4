package vn.quantriet.attendance.checkin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.quantriet.access.ApiProblems;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.roll.RollRefused;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.Refused;

/** Pushes the code of the moment to the projector, and takes scans of members' own codes. */
@RestController
@RequestMapping("/api/check-in/{session}/{cell}")
class ProjectorApi {

    /** After this the page asks anew, and whether it still may. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private static final int LARGEST_PHOTO = 4_000_000;

    record Scan(@Nullable String code) {}

    private final Projector projector;
    private final ProjectorPush push;
    private final Languages languages;

    ProjectorApi(Projector projector, ProjectorPush push, Languages languages) {
        this.projector = projector;
        this.push = push;
        this.languages = languages;
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @PathVariable long session,
            @PathVariable long cell,
            @RequestParam(required = false) @Nullable Long point,
            HttpServletRequest request) {
        var id = SessionId.of(session);
        var unit = UnitId.of(cell);
        var first = projector.show(id, unit, point);
        var emitter = new SseEmitter(LONGEST.toMillis());
        var base = request.getRequestURL().substring(0, request.getRequestURL().indexOf("/api/"));
        push.add(emitter, id, unit, point, base, SecurityContextHolder.getContext(), first);
        return emitter;
    }

    @PostMapping("/members")
    Map<String, String> scanned(@PathVariable long session, @PathVariable long cell, @RequestBody Scan scan) {
        var code = scan.code() == null ? "" : scan.code();
        return Map.of("name", projector.scanned(SessionId.of(session), UnitId.of(cell), code));
    }

    /** Where the browser cannot read codes itself: a photograph of the member's screen. */
    @PostMapping("/photo")
    Map<String, String> photo(@PathVariable long session, @PathVariable long cell, HttpServletRequest request)
            throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_PHOTO + 1);
        var code = body.length > LARGEST_PHOTO ? null : CodeReader.read(body);
        if (code == null) {
            throw new CheckInRefused("no-code-seen");
        }
        return Map.of("name", projector.scanned(SessionId.of(session), UnitId.of(cell), code));
    }

    @ExceptionHandler({CheckInRefused.class, RollRefused.class})
    ProblemDetail refused(Refused refusal, HttpServletRequest request) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                languages.getTranslation(refusal.messageKey(), ApiProblems.language(request), refusal.parameters()));
    }
}
