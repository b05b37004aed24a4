package vn.quantriet.attendance.plan;

import vn.quantriet.shared.Refused;

/** Nothing was planned or changed. Says why, as a message key. */
public class PlanRefused extends Refused {

    PlanRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
