package vn.quantriet.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy of Flow pages: scripts from this server or with the number made for this very page.
 *
 * <p>Two loopholes are left because this Flow version needs them: it builds functions from text ({@code unsafe-eval}),
 * and its components set styles inline.
 */
@Component
class PageSecurityPolicy implements VaadinServiceInitListener {

    private static final String COMMON = "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-src 'none'; frame-ancestors 'none'; worker-src 'self'; manifest-src 'self'; ";

    /** For every answer that is not a Flow page. */
    static final String WITHOUT_SCRIPT = COMMON + "script-src 'self'";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSecurityPolicy::apply);
    }

    private static void apply(IndexHtmlResponse page) {
        var nonce = Secrets.token();
        page.getDocument().select("script").attr("nonce", nonce);
        var answer = page.getVaadinResponse();
        answer.setHeader("Content-Security-Policy", COMMON + "script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'");
        answer.setHeader("X-Frame-Options", "DENY");
    }
}
