package vn.quantriet.attendance.minutes;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is copied into the national handbook and in which order. Its screen is described nowhere in public; as long as nothing is
 * set the order is that in which a session is recorded by guidance 42-HD/BTCTW and the forms made after it.
 *
 * @param fields each at most once
 */
@ConfigurationProperties("portal.handbook")
public record HandbookSettings(
        @DefaultValue({
            "topic",
            "when",
            "place",
            "chair",
            "minute-taker",
            "on-roll",
            "present",
            "excused",
            "unexcused",
            "not-expected",
            "duration",
            "content",
            "votes",
            "conclusion",
            "tasks"
        })
        List<HandbookField> fields) {

    public HandbookSettings {
        fields = fields.stream().distinct().toList();
    }
}
