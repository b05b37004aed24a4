package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is entered about a new unit.
 *
 * @param code unique; letters, digits, dots and hyphens
 * @param kind code of a unit kind
 * @param from the day it begins to exist
 */
public record UnitData(String code, String kind, String name, Region region, LocalDate from) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9.-]{2,30}");

    /**
     * @throws RegisterRefused when something cannot be right
     */
    public UnitData {
        code = code.strip().toUpperCase(Locale.ROOT);
        name = name(name);
        if (!CODE.matcher(code).matches()) {
            throw new RegisterRefused("organisation.refused.code");
        }
    }

    static String name(String typed) {
        var name = typed.strip().replaceAll("\\s+", " ");
        if (name.length() < 3 || name.length() > 200) {
            throw new RegisterRefused("organisation.refused.unit-name");
        }
        return name;
    }
}
