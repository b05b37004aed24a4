package vn.quantriet.access;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** A session of nobody in particular is given up sooner than one of somebody signed in. */
@Component
class SessionTimes implements VaadinServiceInitListener {

    private static final int NOBODYS_SECONDS = 600;
    private static final int SECONDS_PER_MINUTE = 60;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(opened -> {
            if (SessionActor.ticket() == null) {
                opened.getSession().getSession().setMaxInactiveInterval(NOBODYS_SECONDS);
            }
        });
    }

    /** Gives the session the time that the installation has set for everybody who is signed in. */
    static void ofSignedIn(HttpServletRequest request) {
        var minutes = request.getServletContext().getSessionTimeout();
        request.getSession().setMaxInactiveInterval(minutes * SECONDS_PER_MINUTE);
    }
}
