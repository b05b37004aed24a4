package vn.quantriet.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;
import vn.quantriet.shared.Languages;

/** The page for failures outside Flow: plain HTML in the look of the portal, without script, stack trace or framework name. */
@Component("error")
class ErrorPage implements View {

    private static final int NOT_FOUND = 404;
    private static final int FORBIDDEN = 403;
    private static final int SERVER_ERROR = 500;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
              <meta charset="UTF-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s · Quán Triệt</title>
              <link rel="icon" href="/theme/icons/mark.svg" type="image/svg+xml">
              <script src="/theme/frame.js"></script>
              <link rel="stylesheet" href="/theme/theme.css">
            </head>
            <body>
              <div class="qt-plain">
                <header class="qt-top"><a class="qt-brand" href="/"><span class="qt-mark" aria-hidden="true">Q</span><span><b>Quán Triệt</b></span></a></header>
                <main class="qt-plain-main">
                  <header class="qt-plain-head"><h1>%s</h1><p>%s</p></header>
                  <a class="qt-button qt-button-primary" href="/">%s</a>
                </main>
              </div>
            </body>
            </html>
            """;

    private final Languages languages;

    ErrorPage(Languages languages) {
        this.languages = languages;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = LanguageCookie.read(request.getCookies());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(page(response.getStatus(), request, language).getBytes(StandardCharsets.UTF_8));
    }

    private String page(int status, HttpServletRequest request, Locale language) {
        return switch (status) {
            case NOT_FOUND -> page("shell.not-found", language);
            case FORBIDDEN -> page("shell.refused", language);
            default -> page(status < SERVER_ERROR ? "shell.bad-request" : "shell.failure", language, incident(request));
        };
    }

    private static String incident(HttpServletRequest request) {
        var failure = request.getAttribute("jakarta.servlet.error.exception");
        var where = String.valueOf(request.getAttribute("jakarta.servlet.error.request_uri"));
        return Incidents.log(
                where, failure instanceof Throwable thrown ? thrown : new IllegalStateException("No exception known"));
    }

    private String page(String key, Locale language, Object... parameters) {
        var title = escaped(key + ".title", language);
        return PAGE.formatted(
                language.getLanguage(),
                title,
                title,
                escaped(key + ".text", language, parameters),
                escaped("shell.home.link", language));
    }

    private String escaped(String key, Locale language, Object... parameters) {
        return HtmlUtils.htmlEscape(languages.getTranslation(key, language, parameters), "UTF-8");
    }
}
