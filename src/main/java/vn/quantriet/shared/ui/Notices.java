package vn.quantriet.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short notices at the foot of the screen. */
public final class Notices {

    private static final int SECONDS_5 = 5_000;
    private static final int SECONDS_10 = 10_000;

    private Notices() {}

    public static void done(String text) {
        show(text, SECONDS_5).addThemeVariants(NotificationVariant.SUCCESS);
    }

    /** What happened and what to do; stays longer and is read out at once. */
    public static void problem(String text) {
        var notice = show(text, SECONDS_10);
        notice.addThemeVariants(NotificationVariant.ERROR);
        notice.setAssertive(true);
    }

    private static Notification show(String text, int milliseconds) {
        return Notification.show(text, milliseconds, Notification.Position.BOTTOM_CENTER);
    }
}
