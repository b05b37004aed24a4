package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.function.Consumer;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.minutes.SessionMinutes;
import vn.quantriet.shared.Refused;
import vn.quantriet.shared.ui.Notices;

/** What the parts of the page work with. @param again shows the page anew; told which part asked for it */
record MinutesDesk(SessionMinutes minutes, SessionId session, UnitId cell, ZoneId zone, Consumer<Component> again) {

    /** Does it and shows the page anew; a refusal is said and the page stays. */
    void attempt(Component on, Runnable work) {
        if (said(on, work)) {
            again.accept(on);
        }
    }

    /** Whether it was done; a refusal is said. */
    boolean said(Component on, Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refused refused) {
            Notices.problem(on.getTranslation(refused.messageKey(), refused.parameters()));
            return false;
        }
    }
}
