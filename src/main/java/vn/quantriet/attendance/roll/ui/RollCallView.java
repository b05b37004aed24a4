package vn.quantriet.attendance.roll.ui;

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

/** Taking the roll (UC-029): the whole page belongs to the element, so that it is the same with and without network. */
@Route(value = AttendanceRoutes.ROLL + "/:session([0-9]{1,18})/:cell([0-9]{1,18})", autoLayout = false)
@Requires(Permission.OWN_PAGES)
class RollCallView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RollDevices devices;

    RollCallView(RollDevices devices) {
        this.devices = devices;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        var session = address.getLong("session").map(SessionId::of).orElseThrow(NotFoundException::new);
        var cell = address.getLong("cell").map(UnitId::of).orElseThrow(NotFoundException::new);
        devices.let(session, cell);
        removeAll();
        add(new RollCall(session, cell));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.roll.title");
    }
}
