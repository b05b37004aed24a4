package vn.quantriet.organisation;

import java.util.regex.Pattern;

/** Why something is done, in words that somebody else understands later. */
record Reason(String text) {

    private static final int LONGEST = 500;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * @throws RegisterRefused when it is empty or a single word, or too long
     */
    static Reason of(String typed) {
        var text = typed.strip();
        if (SPACES.split(text).length < 2) {
            throw new RegisterRefused("organisation.refused.reason");
        }
        if (text.length() > LONGEST) {
            throw new RegisterRefused("organisation.refused.reason-long");
        }
        return new Reason(text);
    }
}
