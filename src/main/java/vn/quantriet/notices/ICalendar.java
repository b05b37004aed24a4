package vn.quantriet.notices;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import vn.quantriet.attendance.StudySession;

/**
 * Writes sessions as iCalendar (RFC 5545). Times are UTC, so that no time zone has to be described. Lines end with CRLF and are
 * folded at 75 octets of UTF-8, never inside a character: Vietnamese letters take two or three.
 */
final class ICalendar {

    /** What a calendar does with an event. */
    enum Method {
        /** A feed. */
        PUBLISH,
        /** An invitation, or a change of one. */
        REQUEST,
        CANCEL
    }

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int OCTETS = 75;
    private static final String HOST = "quan-triet";

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /**
     * @param name of the calendar
     * @param address of a session's page, with its number to be put behind
     */
    static String of(Method method, String name, String address, List<StudySession> sessions) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Quan Triet//Sinh hoat//VI");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:" + method);
        calendar.line("X-WR-CALNAME:" + escape(name));
        sessions.forEach(session -> calendar.event(session, address));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(StudySession session, String address) {
        line("BEGIN:VEVENT");
        line("UID:" + session.uid() + "@" + HOST);
        line("SEQUENCE:" + session.sequence());
        line("DTSTAMP:" + moment(session.changedAt()));
        line("LAST-MODIFIED:" + moment(session.changedAt()));
        line("DTSTART:" + moment(session.startsAt()));
        line("DTEND:" + moment(session.endsAt()));
        line("SUMMARY:" + escape(session.topic()));
        if (session.place() != null) {
            line("LOCATION:" + escape(session.place()));
        }
        line("DESCRIPTION:"
                + escape(session.kind().name() + "\n" + session.unitName() + "\n"
                        + Objects.requireNonNullElse(session.link(), "")));
        line("URL:" + address + session.id().value());
        line("STATUS:" + (session.isCancelled() ? "CANCELLED" : "CONFIRMED"));
        line("END:VEVENT");
    }

    private static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private static String escape(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    private void line(String line) {
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var letter = Character.toString(line.codePointAt(at));
            var size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(letter);
            octets += size;
            at += letter.length();
        }
        text.append("\r\n");
    }
}
