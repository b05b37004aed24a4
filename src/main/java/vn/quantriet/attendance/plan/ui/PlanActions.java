package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionState;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.shared.ui.Notices;

/** What whoever keeps the session can do with its plan: change, copy, cancel, or take a cancellation back. */
class PlanActions {

    private static final int LONGEST_REASON = 500;

    private final StudySession session;
    private final PageServices services;
    private final Runnable again;

    PlanActions(SessionPage page, PageServices services, Runnable again) {
        this.session = page.context().session();
        this.services = services;
        this.again = again;
    }

    Component[] buttons() {
        var buttons = new ArrayList<Component>();
        if (session.state() == SessionState.PLANNED) {
            buttons.add(link(AttendanceRoutes.SESSION_EDIT + "/" + session.id().value(), "attendance.plan.edit"));
            buttons.add(new Button(say("attendance.plan.cancel"), click -> cancel()));
        }
        buttons.add(link(
                AttendanceRoutes.SESSION_EDIT + "/" + SessionEditView.NEW + "?" + SessionEditView.LIKE + "="
                        + session.id().value(),
                "attendance.plan.copy"));
        if (session.isCancelled()) {
            buttons.add(new Button(say("attendance.plan.restore"), click -> restore()));
        }
        return buttons.toArray(Component[]::new);
    }

    private static Anchor link(String href, String key) {
        var link = new Anchor(href, say(key));
        link.addClassName("qt-button");
        return link;
    }

    private void cancel() {
        var reason = PlanFields.area("attendance.plan.reason", LONGEST_REASON);
        new PlanDialog(
                        say("attendance.plan.cancel"),
                        say("attendance.plan.cancel.text"),
                        say("attendance.plan.cancel"),
                        () -> {
                            if (!PlanFields.filled(reason)) {
                                return false;
                            }
                            services.plans().cancel(session.id(), reason.getValue());
                            done("attendance.plan.cancelled");
                            return true;
                        },
                        reason)
                .open();
    }

    private void restore() {
        services.plans().restore(session.id());
        done("attendance.plan.restored");
    }

    private void done(String key) {
        Notices.done(say(key));
        again.run();
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
