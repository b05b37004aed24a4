package vn.quantriet.shared;

import java.util.List;

/** Something was not done, and nothing was changed. Says why, as a message key; rooms name their own. */
public abstract class Refused extends RuntimeException {

    private final transient List<Object> parameters;

    protected Refused(String messageKey, Object... parameters) {
        super(messageKey);
        this.parameters = List.of(parameters);
    }

    /** The key of the message that says what to do. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }

    /** What the message speaks of, already written out for people. */
    public Object[] parameters() {
        return parameters.toArray();
    }
}
