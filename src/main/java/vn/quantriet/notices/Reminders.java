package vn.quantriet.notices;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.Addressee;
import vn.quantriet.attendance.plan.PapersDue;
import vn.quantriet.attendance.plan.SessionPeople;
import vn.quantriet.shared.Utc;
import vn.quantriet.shared.WholeTransaction;

/**
 * Reminds people of a session the day before, and secretaries of papers that are due. Each session is taken once per sequence by
 * whichever node comes first, in the transaction that writes the mails; a portal that was down at the hour catches up later that day.
 */
@Component
class Reminders {

    private final SessionPeople people;
    private final PapersDue papers;
    private final SessionMails mails;
    private final MailSettings settings;
    private final WholeTransaction transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reminders(
            SessionPeople people,
            PapersDue papers,
            SessionMails mails,
            MailSettings settings,
            WholeTransaction transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.papers = papers;
        this.mails = mails;
        this.settings = settings;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void work() {
        var now = LocalDateTime.now(clock);
        if (settings.isOn() && !now.toLocalTime().isBefore(settings.remindAt())) {
            all(MailKind.REMINDER, people.plannedOn(now.toLocalDate().plusDays(1)));
            all(MailKind.PAPERS, papers.now());
        }
    }

    private void all(MailKind kind, List<StudySession> sessions) {
        var taken = taken(kind, sessions);
        sessions.stream()
                .filter(session -> !Objects.equals(taken.get(session.id()), session.sequence()))
                .forEach(session -> once(kind, session));
    }

    /** The last sequence for which they were written; most sessions of the day are in it, run after run. */
    private Map<SessionId, Integer> taken(MailKind kind, List<StudySession> sessions) {
        return sessions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                "SELECT session_id, MAX(sequence) FROM reminder WHERE kind = :kind AND session_id IN (:ids)"
                                        + " GROUP BY session_id")
                        .param("kind", kind.name())
                        .param(
                                "ids",
                                sessions.stream()
                                        .map(session -> session.id().value())
                                        .toList())
                        .query((row, number) -> Map.entry(SessionId.of(row.getLong(1)), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void once(MailKind kind, StudySession session) {
        transaction.run(() -> {
            if (take(kind, session)) {
                mails.write(kind, session, addressees(kind, session));
            }
            return true;
        });
    }

    private List<Addressee> addressees(MailKind kind, StudySession session) {
        if (kind == MailKind.PAPERS) {
            return people.secretaries(session.unit());
        }
        var excused = people.excused(session.id());
        return people.concerned(session).stream()
                .filter(person -> !excused.contains(person.member()))
                .toList();
    }

    private boolean take(MailKind kind, StudySession session) {
        return jdbc.sql("""
                        INSERT IGNORE INTO reminder (session_id, sequence, kind, written_at)
                        VALUES (:session, :sequence, :kind, :now)""")
                        .param("session", session.id().value())
                        .param("sequence", session.sequence())
                        .param("kind", kind.name())
                        .param("now", Utc.of(clock.instant()))
                        .update()
                == 1;
    }
}
