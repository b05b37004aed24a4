package vn.quantriet.organisation;

import vn.quantriet.shared.Refused;

/** Something was not taken over, and nothing was changed. Says why, as a message key. */
public class RegisterRefused extends Refused {

    RegisterRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
