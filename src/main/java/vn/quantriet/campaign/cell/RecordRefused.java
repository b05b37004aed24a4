package vn.quantriet.campaign.cell;

import java.util.List;

/** Something was not recorded, and nothing was changed. Says why, as a message key. */
public class RecordRefused extends RuntimeException {

    private final transient List<Object> parameters;

    RecordRefused(String messageKey, Object... parameters) {
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
