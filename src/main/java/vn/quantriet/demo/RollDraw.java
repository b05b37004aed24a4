package vn.quantriet.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.bulk.DayMember;
import vn.quantriet.attendance.bulk.MarkLine;

/** Draws who was there: about 92 of a hundred, some of them late; most of the others had a reason. */
final class RollDraw {

    private static final int OF_HUNDRED = 100;
    private static final int PRESENT = 87;
    private static final int LATE = 92;
    private static final int EXCUSED = 98;
    private static final int SPEAKS = 18;
    private static final int ELSEWHERE = 2;
    private static final int LATEST = 25;

    private static final List<String> REASONS = List.of(
            "Đi công tác",
            "Ốm, đang điều trị",
            "Trực cơ quan",
            "Việc gia đình",
            "Đi học lớp bồi dưỡng",
            "Nghỉ phép",
            "Khám sức khỏe định kỳ",
            "Con ốm");

    private static final String OTHER = "Hội nghị trực tuyến do đảng ủy cấp trên triệu tập";

    private final Random random;

    RollDraw(Random random) {
        this.random = random;
    }

    /**
     * @param begins when the session begins
     * @param online everybody takes part from far away
     * @param conference some have attended the same elsewhere
     * @param point the place of the point where the chi bộ sits; null for none
     */
    MarkLine of(DayMember who, Instant begins, boolean online, boolean conference, @Nullable Integer point) {
        if (who.exclusion() != null) {
            return new MarkLine(who, null, null, false, null, null, null);
        }
        var drawn = random.nextInt(OF_HUNDRED);
        var speaks = random.nextInt(OF_HUNDRED) < SPEAKS;
        var away = random.nextInt(OF_HUNDRED) < ELSEWHERE;
        if (conference && away) {
            return new MarkLine(who, AttendanceMark.ELSEWHERE, null, false, null, null, OTHER);
        }
        if (drawn < PRESENT) {
            var mark = online ? AttendanceMark.ONLINE : AttendanceMark.PRESENT;
            return new MarkLine(who, mark, null, speaks, null, point, null);
        }
        if (drawn < LATE) {
            var came = begins.plus(Duration.ofMinutes(6L + random.nextInt(LATEST)));
            return new MarkLine(who, AttendanceMark.LATE, null, speaks, came, point, null);
        }
        return drawn < EXCUSED ? excused(who) : unexcused(who);
    }

    MarkLine excused(DayMember who) {
        var reason = REASONS.get(random.nextInt(REASONS.size()));
        return new MarkLine(who, AttendanceMark.EXCUSED, reason, false, null, null, null);
    }

    static MarkLine unexcused(DayMember who) {
        return new MarkLine(who, AttendanceMark.UNEXCUSED, null, false, null, null, null);
    }
}
