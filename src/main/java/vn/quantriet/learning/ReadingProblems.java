package vn.quantriet.learning;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.Languages;

/** What the reading interface refuses, with a sentence for people. */
@Component
class ReadingProblems {

    private final Languages languages;

    ReadingProblems(Languages languages) {
        this.languages = languages;
    }

    /** @param what the last part of the message key {@code learning.api.…}, also sent as {@code code} for programs */
    ProblemDetail of(HttpServletRequest request, HttpStatus status, String what) {
        var wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        var english = wanted != null && wanted.startsWith(Languages.ENGLISH.getLanguage());
        var sentence =
                languages.getTranslation("learning.api." + what, english ? Languages.ENGLISH : Languages.VIETNAMESE);
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setProperty("code", what);
        return problem;
    }
}
