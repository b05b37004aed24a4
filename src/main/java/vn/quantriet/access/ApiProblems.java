package vn.quantriet.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.shared.Languages;

/** What goes wrong in a JSON call, as a problem (RFC 9457) with a sentence for people. */
@Component
public class ApiProblems {

    private final Languages languages;
    private final JsonMapper json;

    ApiProblems(Languages languages, JsonMapper json) {
        this.languages = languages;
        this.json = json;
    }

    /**
     * @param what the last part of the message key {@code access.api.…}, also sent as {@code code} for programs
     * @param values for the message
     */
    public ProblemDetail problem(HttpServletRequest request, HttpStatus status, String what, Object... values) {
        var problem = ProblemDetail.forStatusAndDetail(
                status, languages.getTranslation("access.api." + what, language(request), values));
        problem.setProperty("code", what);
        return problem;
    }

    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String what)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getWriter(), problem(request, status, what));
    }

    /** English only for those who ask for it first. */
    public static Locale language(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .filter(wanted -> wanted.startsWith(Languages.ENGLISH.getLanguage()))
                .map(wanted -> Languages.ENGLISH)
                .orElse(Languages.VIETNAMESE);
    }
}
