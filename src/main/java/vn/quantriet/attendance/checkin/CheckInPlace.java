package vn.quantriet.attendance.checkin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/**
 * Where a code is shown: at a chi bộ's own session, or at a point (điểm cầu) of a conference.
 *
 * @param kind {@code c} for a unit that holds or attends, {@code p} for a point
 */
record CheckInPlace(char kind, long id) {

    private static final int RADIX = 36;

    static CheckInPlace of(UnitId unit) {
        return new CheckInPlace('c', unit.value());
    }

    static CheckInPlace ofPoint(long point) {
        return new CheckInPlace('p', point);
    }

    static Optional<CheckInPlace> parse(String text) {
        return text.matches("[cp][0-9a-z]{1,12}")
                ? Optional.of(new CheckInPlace(text.charAt(0), Long.parseLong(text.substring(1), RADIX)))
                : Optional.empty();
    }

    @Nullable
    Long point() {
        return kind == 'p' ? id : null;
    }

    /** The chi bộ alone whose members may check in here; null where everybody invited may. */
    @Nullable
    UnitId unit() {
        return kind == 'c' ? UnitId.of(id) : null;
    }

    @Override
    public String toString() {
        return kind + Long.toString(id, RADIX);
    }
}
