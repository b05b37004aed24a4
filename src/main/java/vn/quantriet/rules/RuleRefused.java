package vn.quantriet.rules;

import vn.quantriet.shared.Refused;

/** A value was not taken over. */
public class RuleRefused extends Refused {

    public RuleRefused(String messageKey) {
        super(messageKey);
    }
}
