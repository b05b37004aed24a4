package vn.quantriet.learning;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.quantriet.access.ApiProblems;
import vn.quantriet.shared.Languages;

/** What the reading interface refuses, with a sentence for people. */
@Component
class ReadingProblems {

    private final ApiProblems common;
    private final Languages languages;

    ReadingProblems(ApiProblems common, Languages languages) {
        this.common = common;
        this.languages = languages;
    }

    /** @param what the last part of the message key {@code learning.api.…}, also sent as {@code code} for programs */
    ProblemDetail of(HttpServletRequest request, HttpStatus status, String what) {
        var sentence = languages.getTranslation("learning.api." + what, ApiProblems.language(request));
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", what);
        return problem;
    }

    ProblemDetail notUnderstood(HttpServletRequest request) {
        return common.problem(request, HttpStatus.BAD_REQUEST, "not-understood");
    }
}
