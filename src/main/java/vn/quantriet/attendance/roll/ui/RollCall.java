package vn.quantriet.attendance.roll.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;

/** The element that takes the roll. It speaks to {@code /api} itself and keeps nothing here. */
@Tag("roll-call")
@JsModule("./roll-call.ts")
class RollCall extends Component {

    RollCall(SessionId session, UnitId cell) {
        getElement().setAttribute("session", String.valueOf(session.value()));
        getElement().setAttribute("cell", String.valueOf(cell.value()));
    }
}
