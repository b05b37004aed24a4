package vn.quantriet.attendance.makeup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;

/**
 * Somebody who was expected and not there.
 *
 * @param madeUp how he has made up for it; null: not yet
 */
public record MakeUpRow(
        MemberId member,
        String name,
        AttendanceMark mark,
        @Nullable String reason,
        @Nullable MadeUp madeUp) {

    /**
     * @param later the topic of the later class
     * @param by who recorded it; null: the portal, from the later roll
     * @param supplementary recorded after the campaign was closed, so that it moves no figure
     */
    public record MadeUp(
            MakeUpKind how,
            LocalDate day,
            @Nullable String later,
            @Nullable String note,
            @Nullable String by,
            boolean supplementary) {}
}
