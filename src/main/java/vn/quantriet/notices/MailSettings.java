package vn.quantriet.notices;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail is sent; the server itself is set by {@code spring.mail.*}.
 *
 * @param from the sender's address; without one nothing is sent and nothing is written
 * @param tries how often a mail is tried that the server does not take
 * @param remindAt from what time of the day before a session its people are reminded, on the clock of the portal's zone
 */
@ConfigurationProperties("portal.mail")
record MailSettings(
        @DefaultValue("") String from,
        @DefaultValue("5") int tries,
        @DefaultValue("08:00") LocalTime remindAt) {

    boolean isOn() {
        return !from.isBlank();
    }
}
