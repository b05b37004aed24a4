package vn.quantriet.access;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers refused and failed JSON calls of every room. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class ApiErrors {

    private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);

    private final ApiProblems problems;
    private final CurrentActor currentActor;

    ApiErrors(ApiProblems problems, CurrentActor currentActor) {
        this.problems = problems;
        this.currentActor = currentActor;
    }

    @ExceptionHandler
    ProblemDetail passwordNeeded(PasswordNeeded refusal, HttpServletRequest request) {
        return problems.problem(request, HttpStatus.FORBIDDEN, "password-needed");
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDenied refusal, HttpServletRequest request) {
        return currentActor.find().isPresent()
                ? problems.problem(request, HttpStatus.FORBIDDEN, "not-permitted")
                : problems.problem(request, HttpStatus.UNAUTHORIZED, "sign-in-first");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException refusal, HttpServletRequest request) {
        return problems.problem(request, HttpStatus.BAD_REQUEST, "not-understood");
    }

    @ExceptionHandler
    ProblemDetail wrongMethod(HttpRequestMethodNotSupportedException refusal, HttpServletRequest request) {
        return problems.problem(request, HttpStatus.METHOD_NOT_ALLOWED, "not-understood");
    }

    @ExceptionHandler
    ProblemDetail failed(Exception failure, HttpServletRequest request) {
        LOG.error("A call of {} failed", request.getRequestURI(), failure);
        return problems.problem(request, HttpStatus.INTERNAL_SERVER_ERROR, "failed");
    }
}
