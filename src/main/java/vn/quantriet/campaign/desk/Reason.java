package vn.quantriet.campaign.desk;

import java.util.regex.Pattern;

/** Why something about a running campaign is changed, in words that somebody else understands later. */
record Reason(String text) {

    static final int LONGEST = 500;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** @throws CampaignRefused when it is empty or a single word, or too long */
    static Reason of(String typed) {
        var text = typed.strip();
        if (SPACES.split(text).length < 2) {
            throw new CampaignRefused("campaign.refused.reason");
        }
        if (text.length() > LONGEST) {
            throw new CampaignRefused("campaign.refused.too-long");
        }
        return new Reason(text);
    }
}
