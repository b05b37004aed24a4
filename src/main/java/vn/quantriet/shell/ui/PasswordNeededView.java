package vn.quantriet.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.QueryParameters;
import jakarta.servlet.http.HttpServletResponse;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.PasswordNeeded;

/** Never seen: a page whose service asks for the password leads to where it is given, and back. */
@ParentLayout(MainLayout.class)
class PasswordNeededView extends ErrorView implements HasErrorParameter<PasswordNeeded> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<PasswordNeeded> parameter) {
        var wanted = event.getLocation().getPathWithQueryParameters();
        event.forwardTo(AccessRoutes.PASSWORD, QueryParameters.of(AccessRoutes.NEXT, wanted));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
