package vn.quantriet.attendance.roll;

import vn.quantriet.shared.Refused;

/** The roll was not changed. Says why, as a message key. */
public class RollRefused extends Refused {

    RollRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
