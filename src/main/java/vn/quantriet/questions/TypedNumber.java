package vn.quantriet.questions;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a number as people in Việt Nam type it: 8,5 or 8.5; 15.345, 15 345 or 15,345; with or without what it counts (30 %,
 * 120 phút). Where a single sign can be both, both readings are given: nobody is marked wrong for the habit of a keyboard.
 */
final class TypedNumber {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("([+-]?)([0-9][0-9., ]*)[^0-9+-]*");
    private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}( [0-9]{3})+([.,][0-9]+)?");

    private TypedNumber() {}

    /** Empty when it is no number. */
    static Set<BigDecimal> readings(String typed) {
        var form = FORM.matcher(ascii(typed));
        if (typed.length() > LONGEST || !form.matches()) {
            return Set.of();
        }
        var digits = form.group(2).replaceAll("[., ]+$", "");
        if (digits.contains(" ")) {
            if (!SPACED.matcher(digits).matches()) {
                return Set.of();
            }
            digits = digits.replace(" ", "");
        }
        var readings = new LinkedHashSet<BigDecimal>();
        for (var sign : List.of(".,", ",.")) {
            var reading = reading(digits, sign.charAt(0), sign.charAt(1));
            if (!reading.isEmpty()) {
                readings.add(new BigDecimal(form.group(1) + reading));
            }
        }
        return readings;
    }

    /** As people read it: with a decimal comma. */
    static String write(BigDecimal value) {
        var plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        return plain.replace('.', ',');
    }

    /** With a decimal point and nothing else; empty when it cannot be meant so. */
    private static String reading(String digits, char thousands, char decimal) {
        var form = "([0-9]{1,3}(\\%c[0-9]{3})+|[0-9]+)(\\%c[0-9]+)?".formatted(thousands, decimal);
        return digits.matches(form)
                ? digits.replace(String.valueOf(thousands), "").replace(decimal, '.')
                : "";
    }

    private static String ascii(String typed) {
        var plain = new StringBuilder();
        typed.strip().codePoints().forEach(c -> plain.append(ascii(c)));
        return plain.toString().replaceAll("^([+-]) +", "$1");
    }

    private static String ascii(int c) {
        if (Character.isDigit(c)) {
            return Integer.toString(Character.digit(c, 10));
        }
        return switch (c) {
            case '\u2212', '\u2010', '\u2011', '\u2012', '\u2013', '\uFE63', '\uFF0D' -> "-";
            case '\uFF0B' -> "+";
            case '\uFF0C', '\u066B' -> ",";
            case '\uFF0E' -> ".";
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? " " : Character.toString(c);
        };
    }
}
