package vn.quantriet.access.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.quantriet.access.SignIn;

/** What a refused try says, in the same words everywhere. */
@Component
class OutcomeText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int TO_FULL_MINUTE = 59;

    private final ZoneId zone;

    OutcomeText(@Value("${portal.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param wrong what a wrong password or PIN says on this page
     */
    String of(SignIn.Outcome refusal, String wrong) {
        return switch (refusal) {
            case SignIn.Outcome.Done done -> "";
            case SignIn.Outcome.Wrong no -> wrong;
            case SignIn.Outcome.Wait(var until) -> UI.getCurrent().getTranslation("access.wait", time(until));
            case SignIn.Outcome.Crowded crowded -> UI.getCurrent().getTranslation("access.crowded");
        };
    }

    /** The time of day from which a try is looked at again: never a minute too early. */
    private String time(Instant until) {
        return TIME.format(until.plusSeconds(TO_FULL_MINUTE).atZone(zone));
    }
}
