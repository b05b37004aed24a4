package vn.quantriet.access;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a sign-in into the HTTP session of a browser, and takes it out again. */
@Component
class SignInSession {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newSessionId;

    SignInSession(SecurityContextRepository contexts, SessionAuthenticationStrategy newSessionId) {
        this.contexts = contexts;
        this.newSessionId = newSessionId;
    }

    /** Opens it under a new session id, so that nobody can have known it before. */
    void open(Browser browser, SignInTicket ticket) {
        var context = SignInAuthentication.contextOf(ticket);
        newSessionId.onAuthentication(new SignInAuthentication(ticket), browser.request(), browser.response());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, browser.request(), browser.response());
        SessionTimes.ofSignedIn(browser.request());
    }

    /** Ends the session and takes the cookie away; the token in the database is the caller's business. */
    void close(Browser browser) {
        browser.forgetToken();
        SecurityContextHolder.clearContext();
        var session = browser.request().getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
