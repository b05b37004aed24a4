package vn.quantriet.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionKind;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionState;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.notices.ICalendar.Method;

/** What we write is read back by ical4j, word for word, whatever Vietnamese says. */
class ICalendarTest {

    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạấềễộợữỵ,;\\ \n“”–…";

    @Test
    void readBackItSaysTheSame() throws Exception {
        var event = read(session("Học tập, quán triệt Nghị quyết; phần 1\\2", SessionState.PLANNED, 3));
        assertThat(value(event, Property.SUMMARY)).isEqualTo("Học tập, quán triệt Nghị quyết; phần 1\\2");
        assertThat(value(event, Property.UID)).startsWith("11111111-");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20261231T170000Z");
    }

    @Test
    void aCancelledSessionIsCancelledInTheCalendar() throws Exception {
        assertThat(value(read(session("Sinh hoạt", SessionState.CANCELLED, 4)), Property.STATUS))
                .isEqualTo("CANCELLED");
        assertThat(write(session("Sinh hoạt", SessionState.CANCELLED, 4), Method.CANCEL))
                .contains("METHOD:CANCEL\r\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void linesAreFoldedByOctetsAndNeverInsideALetter(long seed) throws Exception {
        var random = new Random(seed);
        var topic = new StringBuilder("Đ");
        for (var at = 0; at < 20 + random.nextInt(280); at++) {
            topic.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        var text = topic.append("ộ").toString();
        var written = write(session(text, SessionState.PLANNED, 0), Method.PUBLISH);
        for (var line : written.split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(line);
        }
        assertThat(value(read(session(text, SessionState.PLANNED, 0)), Property.SUMMARY))
                .isEqualTo(text);
    }

    private static @Nullable String value(Component event, String property) {
        return event.getProperty(property).map(found -> found.getValue()).orElse(null);
    }

    private static Component read(StudySession session) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(write(session, Method.PUBLISH)));
        return calendar.getComponents(Component.VEVENT).getFirst();
    }

    private static String write(StudySession session, Method method) {
        return ICalendar.of(method, "Lịch sinh hoạt", "https://cong.vn/sinh-hoat/", List.of(session));
    }

    private static StudySession session(String topic, SessionState state, int sequence) {
        var starts = Instant.parse("2026-12-31T17:00:00Z");
        return new StudySession(
                SessionId.of(7),
                UnitId.of(1L),
                "Chi bộ Vụ Tổng hợp",
                true,
                new SessionKind("thuong-ky", "Sinh hoạt thường kỳ", true, false, false, false, false),
                topic,
                SessionMode.IN_PERSON,
                starts,
                starts.plusSeconds(5_400),
                "Phòng họp tầng 3, nhà A",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                state,
                null,
                "11111111-2222-3333-4444-555555555555",
                sequence,
                starts,
                0);
    }
}
