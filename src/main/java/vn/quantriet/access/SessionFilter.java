package vn.quantriet.access;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before each page: ends a session whose sign-in was ended elsewhere, and signs a remembered device in again, without
 * the password.
 */
class SessionFilter extends OncePerRequestFilter {

    private final SessionActor actors;
    private final Devices devices;
    private final SignInSession session;

    SessionFilter(SessionActor actors, Devices devices, SignInSession session) {
        this.actors = actors;
        this.devices = devices;
        this.session = session;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var browser = new Browser(request, response);
        var ticket = SessionActor.ticket();
        if (ticket != null && actors.find(ticket).isEmpty()) {
            session.close(browser);
            ticket = null;
        }
        if (ticket == null && isPage(request)) {
            signInAgain(browser);
        }
        chain.doFilter(request, response);
    }

    /** Only when a page is opened: files need no session, and a running page of nobody stays one of nobody. */
    private static boolean isPage(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null;
    }

    private void signInAgain(Browser browser) {
        var secret = browser.token();
        if (secret.isEmpty()) {
            return;
        }
        devices.recognise(secret.get())
                .ifPresentOrElse(device -> session.open(browser, device.ticket()), browser::forgetToken);
    }
}
