package vn.quantriet.attendance.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;

/** Where signing in leads after a scan: the same element as on the plain page. Also where a short code is typed. */
@Route(value = TapView.ROUTE, autoLayout = false)
@Requires(Permission.OWN_PAGES)
class TapView extends Div implements HasDynamicTitle {

    static final String ROUTE = "toi-co-mat";

    /** The element. It speaks to {@code /api} itself and keeps nothing here. */
    @Tag("check-in")
    @JsModule("./check-in.ts")
    static class CheckIn extends Component {}

    TapView() {
        add(new CheckIn());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.check-in.title");
    }
}
