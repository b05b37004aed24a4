package vn.quantriet.campaign.cell;

import vn.quantriet.shared.Refused;

/** Something was not recorded, and nothing was changed. Says why, as a message key. */
public class RecordRefused extends Refused {

    RecordRefused(String messageKey, Object... parameters) {
        super(messageKey, parameters);
    }
}
