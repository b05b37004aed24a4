package vn.quantriet.attendance.minutes;

import vn.quantriet.shared.Refused;

/** The minutes were not changed. Says why, as a message key. */
public class MinutesRefused extends Refused {

    MinutesRefused(String reason, Object... parameters) {
        super("attendance.minutes.refused." + reason, parameters);
    }
}
