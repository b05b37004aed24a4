package vn.quantriet.organisation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody typed to say who they are, read as a member code, a telephone number and an e-mail address.
 *
 * @param text as typed, without spaces around it
 */
record SignInName(String text) {

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 .()-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
    private static final String COUNTRY = "+84";

    static SignInName of(String text) {
        return new SignInName(text.strip());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Codes are kept in upper case. */
    String asCode() {
        return text.toUpperCase(Locale.ROOT);
    }

    /** Digits only, the country prefix as 0; nothing when it cannot be a telephone number. */
    String asPhone() {
        return PHONE.matcher(text).matches() ? digits(text) : "";
    }

    /** Nothing when it cannot be an e-mail address; the column ignores letter case. */
    String asEmail() {
        return text.contains("@") ? text : "";
    }

    static String digits(String phone) {
        var national = phone.startsWith(COUNTRY) ? "0" + phone.substring(COUNTRY.length()) : phone;
        return NO_DIGIT.matcher(national).replaceAll("");
    }
}
