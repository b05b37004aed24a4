package vn.quantriet.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passay.DictionaryRule;
import org.passay.LengthRule;
import org.passay.PasswordData;
import org.passay.Rule;
import org.passay.RuleResult;
import org.passay.dictionary.ArrayWordList;
import org.passay.dictionary.WordListDictionary;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.VietnameseText;

/**
 * What a new password must be: long enough, not among those that everybody tries first, nothing of the person's own. No
 * special signs are demanded and nothing expires by the calendar.
 */
@Component
class PasswordRules {

    private static final int LEAST = 8;
    private static final int MOST = Passwords.MOST_BYTES;
    private static final String COMMON = "/access/common-passwords.txt";

    private final Directory directory;
    private final Rule tooShort = new LengthRule(LEAST, MOST);
    private final Rule common;

    PasswordRules(Directory directory) {
        this.directory = directory;
        this.common = new DictionaryRule(new WordListDictionary(new ArrayWordList(commonPasswords(), false)));
    }

    /**
     * @param member who it is for; null for an administrator who is no member
     * @param ownName the full name or sign-in name
     * @return the last part of the message key {@code access.new-password.…} that says what is wrong; empty when it will do
     */
    Optional<String> fault(String password, @Nullable MemberId member, String ownName) {
        if (password.codePointCount(0, password.length()) < LEAST
                || !passes(tooShort, password) && password.length() < MOST) {
            return Optional.of("too-short");
        }
        if (!Passwords.fits(password)) {
            return Optional.of("too-long");
        }
        if (!passes(common, password)
                || !passes(common, VietnameseText.fold(password).replace(" ", ""))) {
            return Optional.of("common");
        }
        return isPersonal(password, member, ownName) ? Optional.of("personal") : Optional.empty();
    }

    private static boolean passes(Rule rule, String password) {
        RuleResult result = rule.validate(new PasswordData(password));
        return result.isValid();
    }

    /** One's phone number, code and e-mail are one's sign-in names, so they are found by asking whom they lead to. */
    private boolean isPersonal(String password, @Nullable MemberId member, String ownName) {
        var bare = VietnameseText.fold(password).replace(" ", "");
        return bare.contains(VietnameseText.fold(ownName).replace(" ", ""))
                || member != null
                        && directory
                                .bySignInName(password)
                                .map(Directory.Person::member)
                                .filter(member::equals)
                                .isPresent();
    }

    private static String[] commonPasswords() {
        try (var file = PasswordRules.class.getResourceAsStream(COMMON)) {
            if (file == null) {
                throw new IllegalStateException(COMMON + " is missing");
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
