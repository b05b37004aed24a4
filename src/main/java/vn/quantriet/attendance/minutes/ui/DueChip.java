package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Component;
import vn.quantriet.attendance.minutes.DueMinutes;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;

/** Until when minutes are to be finished and sent, and whether that is over. */
class DueChip extends Chip {

    DueChip(Component on, DueMinutes due) {
        super(
                due.late() ? Tone.LATE : Tone.DOING,
                on.getTranslation(
                        due.late() ? "attendance.minutes.due.late" : "attendance.minutes.due.by",
                        Format.day(due.sendBy())));
    }
}
