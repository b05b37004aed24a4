package vn.quantriet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out for pages without a Flow session, and what no other room answers below {@code /api}. */
@RestController
class SignInApi {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    record Credentials(
            @Nullable String name,
            @Nullable String password,
            @Nullable Boolean remember) {}

    /**
     * @param member the member's number; null for an administrator who is no member
     */
    record Me(String name, @Nullable Long member) {}

    private final SignIn signIn;
    private final CurrentActor currentActor;
    private final ApiProblems problems;
    private final ZoneId zone;

    SignInApi(SignIn signIn, CurrentActor currentActor, ApiProblems problems, @Value("${portal.zone}") ZoneId zone) {
        this.signIn = signIn;
        this.currentActor = currentActor;
        this.problems = problems;
        this.zone = zone;
    }

    @PostMapping("/api/sign-in")
    ResponseEntity<?> signIn(@RequestBody Credentials typed, HttpServletRequest request, HttpServletResponse response) {
        var name = typed.name() == null ? "" : typed.name();
        var password = typed.password() == null ? "" : typed.password();
        var outcome = signIn.giveToken(
                new SignIn.Attempt(name, password, Boolean.TRUE.equals(typed.remember())),
                new Browser(request, response));
        return switch (outcome) {
            case SignIn.Outcome.Done done -> ResponseEntity.noContent().build();
            case SignIn.Outcome.Wrong wrong -> refused(request, HttpStatus.UNAUTHORIZED, "wrong");
            case SignIn.Outcome.Wait(var until) ->
                refused(request, HttpStatus.TOO_MANY_REQUESTS, "wait", TIME.format(until.atZone(zone)));
            case SignIn.Outcome.Crowded crowded -> refused(request, HttpStatus.TOO_MANY_REQUESTS, "crowded");
        };
    }

    private ResponseEntity<?> refused(HttpServletRequest request, HttpStatus status, String what, Object... values) {
        return ResponseEntity.of(problems.problem(request, status, what, values))
                .build();
    }

    @PostMapping("/api/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request, HttpServletResponse response) {
        var browser = new Browser(request, response);
        signIn.endToken(browser);
        browser.forgetToken();
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/api/me")
    Me me() {
        var actor = currentActor.get();
        var member = actor.member();
        return new Me(actor.name(), member == null ? null : member.value());
    }

    @RequestMapping("/api/**")
    ResponseEntity<?> nothing(HttpServletRequest request) {
        return refused(request, HttpStatus.NOT_FOUND, "not-found");
    }
}
