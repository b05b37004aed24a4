package vn.quantriet.organisation;

import java.util.List;

/** Something was not taken over, and nothing was changed. Says why, as a message key. */
public class RegisterRefused extends RuntimeException {

    private final transient List<Object> parameters;

    RegisterRefused(String messageKey, Object... parameters) {
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
