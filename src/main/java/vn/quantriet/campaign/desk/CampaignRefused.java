package vn.quantriet.campaign.desk;

import java.util.List;

/** Something about a campaign was not done, and nothing was changed. Says why, as a message key. */
public class CampaignRefused extends RuntimeException {

    private final transient List<Object> parameters;

    public CampaignRefused(String messageKey, Object... parameters) {
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
