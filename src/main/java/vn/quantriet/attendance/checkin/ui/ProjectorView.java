package vn.quantriet.attendance.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.checkin.Projector;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.attendance.roll.RollDevices;

/** The rotating code for the room (UC-030): the whole screen belongs to the element, which the portal pushes to. */
@Route(
        value = AttendanceRoutes.PROJECTOR + "/:session([0-9]{1,18})/:cell([0-9]{1,18})/:point?([0-9]{1,18})",
        autoLayout = false)
@Requires(Permission.OWN_PAGES)
class ProjectorView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RollDevices devices;
    private final transient Projector projector;
    private final transient SessionBook book;

    /** The element. It speaks to {@code /api} itself and keeps nothing here. */
    @Tag("check-in-projector")
    @JsModule("./check-in-projector.ts")
    private static class Screen extends Component {}

    ProjectorView(RollDevices devices, Projector projector, SessionBook book) {
        this.devices = devices;
        this.projector = projector;
        this.book = book;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        var session = address.getLong("session").map(SessionId::of).orElseThrow(NotFoundException::new);
        var cell = address.getLong("cell").map(UnitId::of).orElseThrow(NotFoundException::new);
        devices.let(session, cell);
        var point = address.getLong("point").orElse(null);
        projector.show(session, cell, point);
        var planned = book.open(session, cell).context().session();
        var screen = new Screen();
        screen.getElement()
                .setAttribute("session", String.valueOf(session.value()))
                .setAttribute("cell", String.valueOf(cell.value()))
                .setAttribute("heading", planned.topic())
                .setAttribute("subheading", planned.kind().name() + " · " + planned.unitName());
        if (point != null) {
            screen.getElement().setAttribute("point", String.valueOf(point));
        }
        removeAll();
        add(screen);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.check-in.projector");
    }
}
