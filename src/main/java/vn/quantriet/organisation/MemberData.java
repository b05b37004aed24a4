package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is entered about a new member. It cannot be made wrong: the code is in upper case, the telephone number is digits.
 *
 * @param admitted ngày vào Đảng
 * @param official ngày chính thức; null while on probation
 * @param cardNumber null while on probation
 */
public record MemberData(
        String code,
        String name,
        Sex sex,
        @Nullable LocalDate born,
        @Nullable LocalDate admitted,
        @Nullable LocalDate official,
        @Nullable String cardNumber,
        @Nullable String phone,
        @Nullable String email) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9.-]{3,20}");
    private static final Pattern EMAIL = Pattern.compile("[!-?A-~]+@[!-?A-~]+\\.[!-?A-~]+");
    private static final Pattern CARD = Pattern.compile("[0-9.]{1,20}");
    private static final int LONGEST_NAME = 120;

    /**
     * @throws RegisterRefused when something cannot be right
     */
    public MemberData {
        code = code.strip().toUpperCase(Locale.ROOT);
        name = name.strip().replaceAll("\\s+", " ");
        phone = phone == null || phone.isBlank() ? null : SignInName.digits(phone.strip());
        email = email == null || email.isBlank() ? null : email.strip();
        require(CODE.matcher(code).matches(), "organisation.refused.code");
        require(name.contains(" ") && name.length() <= LONGEST_NAME, "organisation.refused.name");
        require(phone == null || (phone.length() >= 9 && phone.length() <= 15), "organisation.refused.phone");
        require(email == null || EMAIL.matcher(email).matches(), "organisation.refused.email");
        require(cardNumber == null || CARD.matcher(cardNumber).matches(), "organisation.refused.card");
        require(inOrder(born, admitted) && inOrder(admitted, official), "organisation.refused.dates");
    }

    private static boolean inOrder(@Nullable LocalDate first, @Nullable LocalDate second) {
        return first == null || second == null || first.isBefore(second);
    }

    private static void require(boolean good, String messageKey) {
        if (!good) {
            throw new RegisterRefused(messageKey);
        }
    }
}
