package vn.quantriet.learning.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import vn.quantriet.access.ApiProblems;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** What the quiz interface refuses, with a sentence for people. */
@RestControllerAdvice(assignableTypes = {QuizApi.class, AttemptApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class QuizProblems {

    private final ApiProblems common;
    private final Languages languages;
    private final Clock clock;

    QuizProblems(ApiProblems common, Languages languages, Clock clock) {
        this.common = common;
        this.languages = languages;
        this.clock = clock;
    }

    @ExceptionHandler
    ProblemDetail refused(QuizRefused refusal, HttpServletRequest request) {
        return conflict(request, refusal.reason().code(), refusal.nextAt());
    }

    @ExceptionHandler
    ProblemDetail unknown(AttemptNotFound missing, HttpServletRequest request) {
        return of(request, HttpStatus.NOT_FOUND, "not-found", null);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(Sent.TooLarge refusal, HttpServletRequest request) {
        return of(request, HttpStatus.CONTENT_TOO_LARGE, "too-many", null);
    }

    @ExceptionHandler({AnswerNotUnderstood.class, JacksonException.class})
    ProblemDetail notUnderstood(RuntimeException refusal, HttpServletRequest request) {
        return common.problem(request, HttpStatus.BAD_REQUEST, "not-understood");
    }

    ProblemDetail conflict(HttpServletRequest request, String what) {
        return conflict(request, what, null);
    }

    private ProblemDetail conflict(HttpServletRequest request, String what, @Nullable Instant nextAt) {
        return of(request, HttpStatus.CONFLICT, what, nextAt);
    }

    /** @param what the last part of the message key {@code learning.api.…}, also sent as {@code code} for programs */
    private ProblemDetail of(HttpServletRequest request, HttpStatus status, String what, @Nullable Instant nextAt) {
        var sentence = languages.getTranslation(
                "learning.api." + what, ApiProblems.language(request), Format.moment(nextAt, clock.getZone()));
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", what);
        problem.setProperty("now", clock.instant().toString());
        if (nextAt != null) {
            problem.setProperty("nextAt", nextAt.toString());
        }
        return problem;
    }
}
