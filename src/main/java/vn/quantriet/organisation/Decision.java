package vn.quantriet.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The decision something rests on; both null when none was entered. */
public record Decision(@Nullable String number, @Nullable LocalDate date) {

    public static final Decision NONE = new Decision(null, null);

    private static final int LONGEST = 60;

    /**
     * @throws RegisterRefused when the number is too long
     */
    public Decision {
        number = number == null || number.isBlank() ? null : number.strip();
        if (number != null && number.length() > LONGEST) {
            throw new RegisterRefused("organisation.refused.decision");
        }
    }
}
