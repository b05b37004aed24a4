package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Optional;
import vn.quantriet.shared.ui.Chip;

/** How a session stands that has begun and whose roll is open, in the same words in the list and on its page. */
final class HeldChip {

    private HeldChip() {}

    /** Empty while it is still to come. */
    static Optional<Chip> of(Instant startsAt, Instant endsAt, Instant now) {
        if (startsAt.isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(
                endsAt.isAfter(now)
                        ? new Chip(Chip.Tone.DOING, say("attendance.plan.running"))
                        : new Chip(Chip.Tone.LATE, say("attendance.plan.not-closed")));
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
