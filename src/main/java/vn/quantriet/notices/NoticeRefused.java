package vn.quantriet.notices;

import vn.quantriet.shared.Refused;

/** Nothing was changed. Says why, as a message key. */
public class NoticeRefused extends Refused {

    NoticeRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
