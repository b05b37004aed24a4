package vn.quantriet.attendance.paper.ui;

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
import vn.quantriet.attendance.roll.RollDevices;

/** Types a signed sheet in, line by line with the keyboard (UC-034): the roll itself, its marks said to come from paper. */
@Route(value = AttendanceRoutes.PAPER + "/:session([0-9]{1,18})/:cell([0-9]{1,18})", autoLayout = false)
@Requires(Permission.OWN_PAGES)
class PaperRollView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RollDevices devices;

    /** The element. It speaks to {@code /api} itself and keeps nothing here. */
    @Tag("roll-call")
    @JsModule("./roll-call.ts")
    private static class PaperRoll extends Component {}

    PaperRollView(RollDevices devices) {
        this.devices = devices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        var session = address.getLong("session").map(SessionId::of).orElseThrow(NotFoundException::new);
        var cell = address.getLong("cell").map(UnitId::of).orElseThrow(NotFoundException::new);
        devices.let(session, cell);
        var roll = new PaperRoll();
        roll.getElement()
                .setAttribute("session", String.valueOf(session.value()))
                .setAttribute("cell", String.valueOf(cell.value()))
                .setAttribute("paper", true);
        removeAll();
        add(roll);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.paper.type");
    }
}
