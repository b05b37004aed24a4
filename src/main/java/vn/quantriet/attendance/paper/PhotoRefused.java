package vn.quantriet.attendance.paper;

import vn.quantriet.shared.Refused;

/** The photograph was not taken. Says why, as a message key. */
public class PhotoRefused extends Refused {

    PhotoRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
