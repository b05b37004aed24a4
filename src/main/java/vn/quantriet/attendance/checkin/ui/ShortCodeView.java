package vn.quantriet.attendance.checkin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.PageHead;

/** Types the short code from the projector, for phones without a camera (UC-030). */
@Route(AttendanceRoutes.SHORT_CODE)
@Requires(Permission.OWN_PAGES)
class ShortCodeView extends Div implements HasDynamicTitle {

    ShortCodeView() {
        addClassName("qt-stack");
        var element = new TapView.CheckIn();
        element.getElement().setAttribute("typed", true);
        add(
                new PageHead(getTranslation("attendance.check-in.title"), getTranslation("attendance.check-in.short")),
                new Card(element));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.check-in.short");
    }
}
