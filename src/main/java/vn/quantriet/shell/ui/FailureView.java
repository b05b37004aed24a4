package vn.quantriet.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import vn.quantriet.shell.Incidents;

/** Stands in for a page that failed: says whose fault it is, and a number under which the log has it. */
@ParentLayout(MainLayout.class)
class FailureView extends ErrorView implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var incident = Incidents.log("/" + event.getLocation().getPath(), parameter.getException());
        say(getTranslation("shell.failure.title"), getTranslation("shell.failure.text", incident));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
