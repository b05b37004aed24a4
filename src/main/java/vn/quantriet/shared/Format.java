package vn.quantriet.shared;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates, times and numbers as Vietnamese readers write them: 03/12/2026, 14:05, 1.128, 71,46%. */
public final class Format {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final String NOTHING = "–";

    private Format() {}

    /** {@code 03/12/2026}; a dash for null and for the open end of a period. */
    public static String day(@Nullable LocalDate day) {
        return day == null || day.equals(Period.OPEN) ? NOTHING : DAY.format(day);
    }

    /** {@code 03/12/2026 14:05} in the given zone; a dash for null. */
    public static String moment(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? NOTHING : MOMENT.format(moment.atZone(zone));
    }

    /** {@code 1.128}. */
    public static String count(long number) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(VIETNAMESE)).format(number);
    }

    /** {@code 71,46%}: two decimals, half up; a dash when the whole is zero. */
    public static String rate(long part, long whole) {
        if (whole == 0) {
            return NOTHING;
        }
        var hundredths = Math.floorDiv(2 * part * 10_000 + whole, 2 * whole);
        return "%d,%02d%%".formatted(hundredths / 100, hundredths % 100);
    }

    /** The text, or a dash when it is null or blank. */
    public static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }
}
