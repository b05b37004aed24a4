package vn.quantriet.notices;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.figures.AttendanceAlert;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** What mails and chat messages say about a session, in Vietnamese: always its day, time and place. */
@Component
class MailText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.of("vi"));

    private final Languages languages;
    private final SessionRecords sessions;
    private final Clock clock;
    private final String address;

    MailText(Languages languages, SessionRecords sessions, Clock clock, @Value("${portal.address:}") String address) {
        this.languages = languages;
        this.sessions = sessions;
        this.clock = clock;
        this.address = address.replaceAll("/+$", "");
    }

    String subject(MailKind kind, StudySession session) {
        return say("notices.subject." + kind, session.topic(), day(session));
    }

    String body(MailKind kind, StudySession session, String name, String more) {
        return say("notices.greeting", name) + "\n\n" + say("notices.body." + kind, session.unitName(), more) + "\n\n"
                + facts(session, address) + "\n\n" + say("notices.footer");
    }

    /** A message to paste into the chat group of the chi bộ. */
    String invitation(StudySession session, String portal) {
        return say("notices.chat.greeting", session.unitName(), session.kind().name()) + "\n\n" + facts(session, portal)
                + "\n\n" + say("notices.chat.end");
    }

    private String facts(StudySession session, String portal) {
        var facts = new StringBuilder(say("notices.fact.topic", session.topic()))
                .append('\n')
                .append(say(
                        "notices.fact.when",
                        WEEKDAY.format(session.startsAt().atZone(clock.getZone())),
                        when(session)));
        if (session.place() != null) {
            facts.append('\n').append(say("notices.fact.place", session.place()));
        }
        if (session.link() != null) {
            facts.append('\n').append(say("notices.fact.link", session.link()));
        }
        if (session.preparedBy() != null) {
            facts.append('\n')
                    .append(say("notices.fact.prepared-by", session.preparedBy().name()));
        }
        if (!portal.isBlank()) {
            facts.append('\n').append(say("notices.fact.page", portal + "/" + AttendanceRoutes.session(session.id())));
        }
        return facts.toString();
    }

    String alertSubject(AttendanceAlert alert) {
        return say("notices.subject.ALERT", alert.name());
    }

    /** Names the sessions it is built from by their days. */
    String alertBody(AttendanceAlert alert, String name) {
        var days = sessions.find(alert.rows()).stream().map(this::day).collect(Collectors.joining(", "));
        return say("notices.greeting", name) + "\n\n"
                + say("notices.body.ALERT." + alert.kind(), alert.name(), alert.count(), days) + "\n\n"
                + say("notices.footer");
    }

    String testSubject() {
        return say("notices.subject.TEST");
    }

    String testBody() {
        return say("notices.body.TEST");
    }

    String calendarName() {
        return say("notices.calendar.name");
    }

    String pages() {
        return address + "/" + AttendanceRoutes.SESSIONS + "/";
    }

    private String day(StudySession session) {
        return Format.day(session.day(clock.getZone()));
    }

    private String when(StudySession session) {
        var zone = clock.getZone();
        return "%s, %s–%s"
                .formatted(
                        day(session),
                        TIME.format(session.startsAt().atZone(zone)),
                        TIME.format(session.endsAt().atZone(zone)));
    }

    private String say(String key, Object... values) {
        return languages.getTranslation(key, Languages.VIETNAMESE, values);
    }
}
