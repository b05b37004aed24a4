package vn.quantriet.attendance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;

/** How this room names things on its screens, the same everywhere. */
public final class SessionWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private SessionWords() {}

    public static String mark(Component on, AttendanceMark mark) {
        return on.getTranslation("attendance.mark." + mark);
    }

    /** Being there is good, an absence with a reason is neither, what is late or has no reason stands out. */
    public static Chip.Tone tone(AttendanceMark mark) {
        return switch (mark) {
            case PRESENT, ONLINE, ELSEWHERE -> Chip.Tone.DONE;
            case EXCUSED -> Chip.Tone.NONE;
            case LATE, UNEXCUSED -> Chip.Tone.LATE;
        };
    }

    public static String mode(Component on, SessionMode mode) {
        return on.getTranslation("attendance.mode." + mode);
    }

    public static String state(Component on, SessionState state) {
        return on.getTranslation("attendance.state." + state);
    }

    public static String source(Component on, MarkSource source) {
        return on.getTranslation("attendance.source." + source);
    }

    /** {@code Thứ Năm, 03/12/2026, 14:00–15:30}. */
    public static String when(Component on, StudySession session, ZoneId zone) {
        var begins = session.startsAt().atZone(zone);
        var weekday = begins.getDayOfWeek()
                .getDisplayName(TextStyle.FULL, UI.getCurrent().getLocale());
        return "%s, %s, %s–%s"
                .formatted(
                        weekday.substring(0, 1).toUpperCase(UI.getCurrent().getLocale()) + weekday.substring(1),
                        Format.day(begins.toLocalDate()),
                        time(session.startsAt(), zone),
                        time(session.endsAt(), zone));
    }

    /** {@code 14:05}. */
    public static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
