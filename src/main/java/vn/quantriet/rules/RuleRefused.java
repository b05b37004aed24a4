package vn.quantriet.rules;

/** A value was not taken over. The message is a message key; nothing was changed. */
public class RuleRefused extends RuntimeException {

    public RuleRefused(String messageKey) {
        super(messageKey);
    }

    /** The key of the message that says what to do. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }
}
