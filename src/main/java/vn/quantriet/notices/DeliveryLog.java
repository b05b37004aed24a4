package vn.quantriet.notices;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.Addressee;
import vn.quantriet.attendance.plan.SessionPeople;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;

/** What was sent to whom, and what became of it. */
@Service
@Requires(Permission.ADMINISTER)
@Transactional
public class DeliveryLog {

    private static final int MOST = 300;
    private static final int SHORTEST_REASON = 8;

    private final MailOutbox outbox;
    private final MailSettings settings;
    private final SessionPeople people;
    private final SessionAccess access;
    private final MailText words;
    private final AuditTrail trail;
    private final Clock clock;

    DeliveryLog(
            MailOutbox outbox,
            MailSettings settings,
            SessionPeople people,
            SessionAccess access,
            MailText words,
            AuditTrail trail,
            Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.people = people;
        this.access = access;
        this.words = words;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether mail is set up. */
    @Transactional(readOnly = true)
    public boolean isOn() {
        return settings.isOn();
    }

    /** The last mails, those of which nobody knows and those that failed first. */
    @Transactional(readOnly = true)
    public List<OutboxRow> list(@Nullable MailState state) {
        return outbox.list(state, MOST);
    }

    /**
     * Sends a mail again that failed, was dropped, or of which nobody knows.
     *
     * @throws NoticeRefused when the reason says too little, or it stands otherwise by now
     */
    public void again(long id, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new NoticeRefused("notices.refused.reason");
        }
        if (!outbox.again(id, clock.instant())) {
            throw new NoticeRefused("notices.refused.stands-otherwise");
        }
        trail.record(Entry.of("notices.sent-again", "mail", id, null).because(reason.strip()));
    }

    /** Puts a mail into the outbox that says the settings are good. */
    public void test(String address) {
        if (!settings.isOn()) {
            throw new NoticeRefused("notices.refused.off");
        }
        outbox.addTest(address, clock.instant());
    }

    /**
     * Of one session, for whoever keeps it: everybody concerned, with what was sent.
     *
     * @param without people without an address, to be told otherwise
     */
    public record OfSession(boolean on, List<OutboxRow> mails, List<String> without, int concerned) {}

    /** @throws vn.quantriet.access.AccessDenied unless the person keeps the sessions of the unit that holds it */
    @Requires(Permission.KEEP_SESSIONS)
    @Transactional(readOnly = true)
    public OfSession of(StudySession session) {
        access.requirePlanner(session.unit());
        var concerned = people.concerned(session);
        return new OfSession(
                settings.isOn(),
                outbox.of(session.id()),
                concerned.stream()
                        .filter(person -> person.email() == null)
                        .map(Addressee::name)
                        .toList(),
                concerned.size());
    }

    /** A message to paste into the chat group of the chi bộ. */
    @Requires(Permission.KEEP_SESSIONS)
    @Transactional(readOnly = true)
    public String chat(StudySession session, String portal) {
        access.requirePlanner(session.unit());
        return words.invitation(session, portal);
    }
}
