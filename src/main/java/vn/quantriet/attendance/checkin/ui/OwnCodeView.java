package vn.quantriet.attendance.checkin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.checkin.CheckIns;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shared.ui.QrCode;

/** The member's own code, for the secretary to scan; a new one each minute (UC-030). */
@Route(AttendanceRoutes.OWN_CODE)
@Requires(Permission.OWN_PAGES)
class OwnCodeView extends Div implements HasDynamicTitle {

    private static final int AGAIN_MS = 20_000;
    private static final int NEVER = -1;

    private final transient CheckIns checkIns;
    private final transient Clock clock;
    private final Div codes = new Div();
    private transient @Nullable Registration polling;

    OwnCodeView(CheckIns checkIns, Clock clock) {
        this.checkIns = checkIns;
        this.clock = clock;
        addClassName("qt-stack");
        codes.addClassName("qt-cards");
        add(
                new PageHead(getTranslation("attendance.check-in.title"), getTranslation("attendance.check-in.own")),
                new Paragraph(getTranslation("attendance.check-in.own.text")),
                codes);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(AGAIN_MS);
        polling = event.getUI().addPollListener(poll -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(NEVER);
        if (polling != null) {
            polling.remove();
        }
    }

    private void show() {
        codes.removeAll();
        var running = checkIns.running();
        running.forEach(session -> {
            var code = new QrCode(
                    checkIns.ownCode(session.id()), getTranslation("attendance.check-in.own.label", session.topic()));
            code.addClassName("qt-own-code");
            codes.add(new Card(
                    new H2(session.topic()), new Paragraph(SessionWords.when(this, session, clock.getZone())), code));
        });
        if (running.isEmpty()) {
            codes.add(new EmptyState(
                    getTranslation("attendance.check-in.own.none"),
                    getTranslation("attendance.check-in.own.none.text")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.check-in.own");
    }
}
