package vn.quantriet.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.quantriet.access.ApiProblems;

/** Answers JSON calls, of this room and of others, for editions that do not exist. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditionErrors {

    private final ApiProblems problems;

    EditionErrors(ApiProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail notFound(EditionNotFound missing, HttpServletRequest request) {
        return problems.problem(request, HttpStatus.NOT_FOUND, "not-found");
    }
}
