package vn.quantriet.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;

/** Reads what we send to calendars, by octets and by somebody else's reader. */
final class TestCalendar {

    private static final int LONGEST_LINE = 75;

    private TestCalendar() {}

    /** The calendar attached to a mail. */
    static String attached(Message mail) throws Exception {
        var parts = (Multipart) mail.getContent();
        for (var at = 0; at < parts.getCount(); at++) {
            BodyPart part = parts.getBodyPart(at);
            if ("sinh-hoat.ics".equals(part.getFileName())) {
                return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("No calendar is attached");
    }

    static List<CalendarComponent> events(String calendar) throws Exception {
        return new CalendarBuilder().build(new StringReader(calendar)).getComponents(Component.VEVENT);
    }

    static CalendarComponent event(String calendar, String uid) throws Exception {
        return events(calendar).stream()
                .filter(event -> value(event, "UID").equals(uid))
                .findFirst()
                .orElseThrow();
    }

    static String value(Component event, String property) {
        return event.getProperty(property).map(found -> found.getValue()).orElse("");
    }

    /** Each line at most 75 octets, and each by itself whole UTF-8: no letter is torn. */
    static void assertFolded(String calendar) throws Exception {
        for (var line : calendar.split("\r\n")) {
            var octets = line.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).as(line).isLessThanOrEqualTo(LONGEST_LINE);
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            assertThat(decoder.decode(ByteBuffer.wrap(octets)).toString()).isEqualTo(line);
        }
    }
}
