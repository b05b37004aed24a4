package vn.quantriet.notices;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.SessionPeople;
import vn.quantriet.notices.ICalendar.Method;
import vn.quantriet.notices.MailPost.Traced;

/**
 * Sends what waits. A mail is marked as being sent, and that is on the disk, before it goes to the server: whoever dies in
 * between leaves a mail of which nobody knows, and that is shown instead of sent twice.
 */
@Component
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int AT_ONCE = 20;
    private static final int EVERY_MS = 5_000;
    private static final Set<MailKind> WITHOUT_CALENDAR =
            EnumSet.of(MailKind.APOLOGY, MailKind.REMINDER, MailKind.PAPERS);

    /** Longer than any server takes. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MailOutbox outbox;
    private final ObjectProvider<JavaMailSenderImpl> server;
    private final MailSettings settings;
    private final MailText words;
    private final SessionRecords sessions;
    private final SessionPeople people;
    private final MailTruth truth;
    private final AlertMails alerts;
    private final Clock clock;

    MailSending(
            MailOutbox outbox,
            ObjectProvider<JavaMailSenderImpl> server,
            MailSettings settings,
            MailText words,
            SessionRecords sessions,
            SessionPeople people,
            MailTruth truth,
            AlertMails alerts,
            Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.settings = settings;
        this.words = words;
        this.sessions = sessions;
        this.people = people;
        this.truth = truth;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY_MS, initialDelay = EVERY_MS)
    void work() {
        if (settings.isOn() && server.getIfAvailable() != null) {
            outbox.giveUp(clock.instant(), PATIENCE);
            var left = AT_ONCE;
            while (left > 0 && sendNext()) {
                left--;
            }
        }
    }

    /** One at a time: what is not begun must not grow old while a slow server takes the others. */
    private boolean sendNext() {
        var next = outbox.claim(1, clock.instant());
        return !next.isEmpty() && send(next.getFirst());
    }

    /**
     * Built from the session as it is now: what is no longer true is not sent.
     *
     * @return false when the server does not answer, so that the others wait for the next round and lose no try
     */
    private boolean send(OutboxRow row) {
        return switch (row.kind()) {
            case TEST -> deliver(row, words.testSubject(), words.testBody(), null);
            case ALERT ->
                alerts.stillTrue(row.id())
                        .map(alert -> deliver(
                                row,
                                words.alertSubject(alert),
                                words.alertBody(alert, Objects.requireNonNullElse(row.name(), "")),
                                null))
                        .orElseGet(() -> drop(row, MailWhy.CORRECTED));
            default -> sendOfSession(row);
        };
    }

    private boolean sendOfSession(OutboxRow row) {
        var session =
                row.session() == null ? null : sessions.find(row.session()).orElse(null);
        var stale = session == null ? MailWhy.GONE : truth.lost(row, session);
        if (session == null || stale != null) {
            return drop(row, Objects.requireNonNullElse(stale, MailWhy.GONE));
        }
        return deliver(
                row,
                words.subject(row.kind(), session),
                words.body(row.kind(), session, Objects.requireNonNullElse(row.name(), ""), more(row, session)),
                calendar(row, session));
    }

    private boolean drop(OutboxRow row, MailWhy why) {
        outbox.settle(row.id(), MailState.DROPPED, why, clock.instant());
        return true;
    }

    private String more(OutboxRow row, StudySession session) {
        return switch (row.kind()) {
            case CANCELLED -> Objects.requireNonNullElse(session.cancelReason(), "");
            case APOLOGY -> row.member() == null ? "" : people.answer(session.id(), row.member());
            default -> "";
        };
    }

    private @Nullable String calendar(OutboxRow row, StudySession session) {
        return WITHOUT_CALENDAR.contains(row.kind())
                ? null
                : ICalendar.of(
                        session.isCancelled() ? Method.CANCEL : Method.REQUEST,
                        session.unitName(),
                        words.pages(),
                        List.of(session));
    }

    private boolean deliver(OutboxRow row, String subject, String body, @Nullable String calendar) {
        try {
            var sender = server.getObject();
            var message = message(new Traced(sender.getSession()), row.address(), subject, body, calendar);
            var outcome = MailPost.send(sender, message);
            settle(row, subject, outcome);
            return outcome.why() != MailWhy.UNREACHABLE && outcome.why() != MailWhy.NO_ANSWER;
        } catch (MessagingException unwritable) {
            LOG.warn(
                    "Mail {} cannot be written: {}",
                    row.id(),
                    unwritable.getClass().getSimpleName());
            outbox.settle(row.id(), MailState.FAILED, MailWhy.REFUSED, clock.instant());
            return true;
        }
    }

    private void settle(OutboxRow row, String subject, MailPost.Outcome outcome) {
        var why = outcome.why();
        if (why == null) {
            outbox.sent(row.id(), subject, clock.instant());
        } else if (outcome.state() == MailState.WAITING) {
            later(row, why);
        } else {
            LOG.warn("Mail {}: {}", row.id(), why);
            outbox.settle(row.id(), outcome.state(), why, clock.instant());
        }
    }

    private Traced message(Traced message, String address, String subject, String body, @Nullable String calendar)
            throws MessagingException {
        var helper = new MimeMessageHelper(message, calendar != null, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(address);
        helper.setSubject(subject);
        helper.setText(body);
        if (calendar != null) {
            var method = calendar.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
            helper.addAttachment(
                    "sinh-hoat.ics",
                    new ByteArrayResource(calendar.getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + method);
        }
        return message;
    }

    /** Again, later each time, until it is given up. The address stays out of the log. */
    private void later(OutboxRow row, MailWhy why) {
        var tries = row.tries() + 1;
        LOG.warn("Mail {} was not taken, try {} of {}: {}", row.id(), tries, settings.tries(), why);
        outbox.settle(
                row.id(),
                tries >= settings.tries() ? MailState.FAILED : MailState.WAITING,
                why,
                clock.instant().plus(Duration.ofMinutes(1L << Math.min(tries, 8))));
    }
}
