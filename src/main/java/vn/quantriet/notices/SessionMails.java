package vn.quantriet.notices;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.ApologyDecided;
import vn.quantriet.attendance.SessionCancelled;
import vn.quantriet.attendance.SessionChanged;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionPlanned;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.Addressee;
import vn.quantriet.attendance.plan.SessionPeople;

/** Writes mails to the outbox in the transaction of the fact they tell of: rolled back with it, never without it. */
@Component
class SessionMails {

    private final SessionRecords sessions;
    private final SessionPeople people;
    private final MailOutbox outbox;
    private final MailSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    SessionMails(
            SessionRecords sessions,
            SessionPeople people,
            MailOutbox outbox,
            MailSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.outbox = outbox;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void planned(SessionPlanned event) {
        tellAll(event.session(), MailKind.INVITED);
    }

    @EventListener
    void changed(SessionChanged event) {
        tellAll(event.session(), MailKind.CHANGED);
    }

    @EventListener
    void cancelled(SessionCancelled event) {
        tellAll(event.session(), MailKind.CANCELLED);
    }

    @EventListener
    void decided(ApologyDecided event) {
        if (settings.isOn()) {
            var session = sessions.find(event.session()).orElseThrow();
            var asked = people.concerned(session).stream()
                    .filter(person -> person.member().equals(event.member()))
                    .toList();
            write(MailKind.APOLOGY, session, asked);
        }
    }

    private void tellAll(SessionId id, MailKind kind) {
        if (settings.isOn()) {
            var session = sessions.find(id).orElseThrow();
            write(kind, session, people.concerned(session));
            if (session.heldByCell()) {
                write(MailKind.FOLLOWER, session, people.followers(session.unit()));
            }
        }
    }

    /** To whoever has an address and wants mail; nothing is told of what is over. */
    void write(MailKind kind, StudySession session, List<Addressee> to) {
        var off = jdbc.sql("SELECT member_id FROM notice_preference WHERE mail_off")
                .query(Long.class)
                .set();
        var wanted = to.stream()
                .filter(person ->
                        person.email() != null && !off.contains(person.member().value()))
                .toList();
        if (!wanted.isEmpty() && session.endsAt().isAfter(clock.instant())) {
            outbox.add(kind, session.id(), session.sequence(), wanted, clock.instant());
        }
    }
}
