package vn.quantriet.attendance.makeup;

import vn.quantriet.shared.Refused;

/** The make-up was not recorded or withdrawn. Says why, as a message key. */
public class MakeUpRefused extends Refused {

    MakeUpRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
