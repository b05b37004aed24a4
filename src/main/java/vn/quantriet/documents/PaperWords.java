package vn.quantriet.documents;

import java.time.LocalDate;
import java.util.List;

/** How documents number and date things (05-HD/VPTW). */
public final class PaperWords {

    private static final List<String> LETTERS = List.of(
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v",
            "x", "y");
    private static final int TWO_DIGITS = 10;
    private static final int LAST_MONTH_WITH_ZERO = 2;

    private PaperWords() {}

    /** The letter of a list: a, b, c, d, đ, e, g…; after y it begins again doubled. @param index from 0 */
    public static String letter(int index) {
        return LETTERS.get(index % LETTERS.size()).repeat(index / LETTERS.size() + 1);
    }

    /** {@code ngày 05 tháng 02 năm 2026}: a 0 before days under 10 and before the months 1 and 2. */
    public static String date(LocalDate day) {
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    /** {@code 05/9/2026}: the same zeros, as a date is written in a sentence or a table. */
    public static String shortDate(LocalDate day) {
        return "%02d/%s/%d".formatted(day.getDayOfMonth(), month(day), day.getYear());
    }

    private static String month(LocalDate day) {
        var month = day.getMonthValue();
        return month <= LAST_MONTH_WITH_ZERO ? "0" + month : String.valueOf(month);
    }

    /** {@code Số 05-BB/CB}: no colon, a 0 before numbers under 10. */
    public static String number(int number, String symbol) {
        return "Số " + (number < TWO_DIGITS ? "0" + number : number) + "-" + symbol;
    }
}
