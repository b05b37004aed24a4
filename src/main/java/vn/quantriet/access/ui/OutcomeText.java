package vn.quantriet.access.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import vn.quantriet.access.SignIn;

/** What a refused sign-in says, the same words everywhere. */
@org.springframework.stereotype.Component
class OutcomeText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ZoneId zone;

    OutcomeText(@Value("${portal.zone}") ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param wrongKey the message for a wrong password on this page
     */
    String of(SignIn.Outcome refusal, String wrongKey, Component page) {
        return switch (refusal) {
            case SignIn.Outcome.Done done -> "";
            case SignIn.Outcome.Wrong wrong -> text(page, wrongKey);
            case SignIn.Outcome.Wait(var until) -> text(page, "access.wait", time(until));
            case SignIn.Outcome.Crowded crowded -> text(page, "access.crowded");
        };
    }

    /** The time of day after which a try is looked at again: never a minute too early. */
    private String time(Instant until) {
        return TIME.format(until.plusSeconds(59).atZone(zone));
    }

    private static String text(Component page, String key, Object... values) {
        return page.getUI().map(ui -> ui.getTranslation(key, values)).orElse(key);
    }
}
