package vn.quantriet.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import vn.quantriet.shared.Languages;

/** The page for failures outside Flow: plain HTML in the look of the portal, without stack trace or name of a framework. */
@Component("error")
class ErrorPage implements View {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int SERVER_ERROR = 500;

    private final Languages languages;
    private final String page;

    ErrorPage(Languages languages) {
        this.languages = languages;
        try {
            page = new ClassPathResource("shell/error.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page(response.getStatus(), request).getBytes(StandardCharsets.UTF_8));
    }

    private String page(int status, HttpServletRequest request) {
        var language = LanguageCookie.read(request.getCookies());
        return switch (status) {
            case NOT_FOUND -> page("shell.not-found", request, language);
            case FORBIDDEN -> page("shell.refused", request, language);
            default ->
                page(
                        status < SERVER_ERROR ? "shell.bad-request" : "shell.failure",
                        request,
                        language,
                        incident(status, request));
        };
    }

    private static String incident(int status, HttpServletRequest request) {
        var failure = request.getAttribute("jakarta.servlet.error.exception");
        var where = String.valueOf(request.getAttribute("jakarta.servlet.error.request_uri"));
        return Incidents.log(
                where, failure instanceof Throwable thrown ? thrown : new IllegalStateException("Status " + status));
    }

    private String page(String key, HttpServletRequest request, Locale language, Object... parameters) {
        return page.replace("{language}", language.getLanguage())
                .replace("{root}", HtmlUtils.htmlEscape(request.getContextPath()) + "/")
                .replace("{portal}", words("shared.portal", language))
                .replace("{title}", words(key + ".title", language))
                .replace("{text}", words(key + ".text", language, parameters))
                .replace("{home}", words("shell.home.link", language));
    }

    private String words(String key, Locale language, Object... parameters) {
        return HtmlUtils.htmlEscape(languages.getTranslation(key, language, parameters), "UTF-8");
    }
}
