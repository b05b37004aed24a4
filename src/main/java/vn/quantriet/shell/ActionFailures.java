package vn.quantriet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.shared.ui.Notices;

/** What the person is told when a tap on the screen ends in a failure. Never the failure itself. */
class ActionFailures implements ErrorHandler {

    private final transient CurrentActor currentActor;

    ActionFailures(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui == null) {
            Incidents.log("background", event.getThrowable());
        } else {
            tell(ui, event.getThrowable());
        }
    }

    private void tell(UI ui, Throwable failure) {
        if (isCausedBy(failure, AccessDeniedException.class)
                && currentActor.find().isEmpty()) {
            ui.getPage().reload();
        } else if (isCausedBy(failure, PasswordNeeded.class)) {
            askForPassword(ui);
        } else if (isCausedBy(failure, AccessDeniedException.class)) {
            Notices.problem(ui.getTranslation("shell.refused.notice"));
        } else if (isCausedBy(failure, OptimisticLockingFailureException.class)) {
            Notices.problem(ui.getTranslation("shell.changed.notice"));
        } else {
            var where = ui.getActiveViewLocation().getPath();
            Notices.problem(ui.getTranslation("shell.failure.notice", Incidents.log("/" + where, failure)));
        }
    }

    private static void askForPassword(UI ui) {
        var here = ui.getActiveViewLocation().getPathWithQueryParameters();
        ui.navigate(AccessRoutes.PASSWORD, QueryParameters.of(AccessRoutes.NEXT, here));
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> kind) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(kind::isInstance);
    }
}
