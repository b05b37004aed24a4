package vn.quantriet.attendance.roll;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.StudySession.Person;

/** Judges one mark against the row as it stands; pure. */
final class MarkJudge {

    static final int LONGEST_REASON = 500;
    static final int LONGEST_ELSEWHERE = 300;
    private static final int LONGEST_DEVICE = 60;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private MarkJudge() {}

    /**
     * Why an entry cannot be taken at all: the end of the message key {@code attendance.roll.refused.<why>}; null when it can.
     *
     * @param row null when the person is not on this roll
     */
    static @Nullable String fault(MarkEntry entry, @Nullable RollRow row) {
        if (!KEY.matcher(entry.key()).matches() || tooLong(entry)) {
            return "not-understood";
        }
        if (row == null) {
            return "not-on-roll";
        }
        if (row.exclusion() != null) {
            return "not-expected";
        }
        if (entry.mark() == AttendanceMark.ELSEWHERE && isBlank(entry.elsewhere())) {
            return "elsewhere-unnamed";
        }
        return null;
    }

    /** What becomes of an entry that can be taken. */
    static MarkOutcome.Result judge(MarkEntry entry, RollRow row, Person by) {
        if (saysTheSame(entry, row)) {
            return MarkOutcome.Result.SAME;
        }
        var seen = entry.base() >= row.revision() || isHisOwn(entry, row, by);
        return seen ? MarkOutcome.Result.TAKEN : MarkOutcome.Result.DIFFERENT;
    }

    private static boolean saysTheSame(MarkEntry entry, RollRow row) {
        return row.revision() > 0
                && entry.mark() == row.mark()
                && entry.spoke() == row.spoke()
                && Objects.equals(blankToNull(entry.reason()), blankToNull(row.reason()))
                && Objects.equals(blankToNull(entry.elsewhere()), blankToNull(row.elsewhere()))
                && Objects.equals(entry.point(), row.point());
    }

    /** What a person has marked on this device he may mark anew without having seen the answer. */
    private static boolean isHisOwn(MarkEntry entry, RollRow row, Person by) {
        return by.id().equals(row.recordedBy()) && Objects.equals(entry.device(), row.device());
    }

    private static boolean tooLong(MarkEntry entry) {
        return longerThan(entry.reason(), LONGEST_REASON)
                || longerThan(entry.elsewhere(), LONGEST_ELSEWHERE)
                || longerThan(entry.device(), LONGEST_DEVICE);
    }

    private static boolean longerThan(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return isBlank(text) ? null : text;
    }
}
