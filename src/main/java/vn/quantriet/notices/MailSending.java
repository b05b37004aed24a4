package vn.quantriet.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.SessionPeople;
import vn.quantriet.notices.ICalendar.Method;

/**
 * Sends what waits. A mail is marked as being sent, and that is on the disk, before it goes to the server: whoever dies in
 * between leaves a mail of which nobody knows, and that is shown instead of sent twice.
 */
@Component
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int AT_ONCE = 20;
    private static final int EVERY_MS = 5_000;

    /** Longer than any server takes. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final MailOutbox outbox;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final MailText words;
    private final SessionRecords sessions;
    private final SessionPeople people;
    private final AlertMails alerts;
    private final Clock clock;

    MailSending(
            MailOutbox outbox,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            MailText words,
            SessionRecords sessions,
            SessionPeople people,
            AlertMails alerts,
            Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.settings = settings;
        this.words = words;
        this.sessions = sessions;
        this.people = people;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY_MS, initialDelay = EVERY_MS)
    void work() {
        if (settings.isOn() && server.getIfAvailable() != null) {
            outbox.giveUp(clock.instant(), PATIENCE);
            outbox.claim(AT_ONCE, clock.instant()).forEach(this::send);
        }
    }

    /** Built from the session as it is now: what is no longer true is not sent. */
    void send(OutboxRow row) {
        if (row.kind() == MailKind.TEST) {
            deliver(row, words.testSubject(), words.testBody(), null);
            return;
        }
        if (row.kind() == MailKind.ALERT) {
            alerts.stillTrue(row.id())
                    .ifPresentOrElse(
                            alert -> deliver(
                                    row,
                                    words.alertSubject(alert),
                                    words.alertBody(alert, Objects.requireNonNullElse(row.name(), "")),
                                    null),
                            () -> outbox.settle(row.id(), MailState.DROPPED, "changed", clock.instant()));
            return;
        }
        var session =
                row.session() == null ? null : sessions.find(row.session()).orElse(null);
        var stale = session == null ? "gone" : stale(row, session);
        if (session == null || stale != null) {
            outbox.settle(row.id(), MailState.DROPPED, Objects.requireNonNullElse(stale, "gone"), clock.instant());
            return;
        }
        deliver(
                row,
                words.subject(row.kind(), session),
                words.body(row.kind(), session, Objects.requireNonNullElse(row.name(), ""), more(row, session)),
                calendar(row, session));
    }

    private @Nullable String stale(OutboxRow row, StudySession session) {
        if (row.kind() == MailKind.APOLOGY) {
            return null;
        }
        if (!Objects.equals(row.sequence(), session.sequence())) {
            return "changed";
        }
        if (session.isCancelled() != (row.kind() == MailKind.CANCELLED) && row.kind() != MailKind.FOLLOWER) {
            return "cancelled";
        }
        return session.endsAt().isAfter(clock.instant()) ? null : "over";
    }

    private String more(OutboxRow row, StudySession session) {
        return switch (row.kind()) {
            case CANCELLED -> Objects.requireNonNullElse(session.cancelReason(), "");
            case APOLOGY -> row.member() == null ? "" : people.answer(session.id(), row.member());
            default -> "";
        };
    }

    private @Nullable String calendar(OutboxRow row, StudySession session) {
        return row.kind() == MailKind.APOLOGY
                ? null
                : ICalendar.of(
                        session.isCancelled() ? Method.CANCEL : Method.REQUEST,
                        session.unitName(),
                        words.pages(),
                        List.of(session));
    }

    private void deliver(OutboxRow row, String subject, String body, @Nullable String calendar) {
        try {
            var sender = server.getObject();
            sender.send(message(sender.createMimeMessage(), row.address(), subject, body, calendar));
            outbox.sent(row.id(), subject, clock.instant());
        } catch (MailException | MessagingException failure) {
            later(row, failure);
        }
    }

    private MimeMessage message(
            MimeMessage message, String address, String subject, String body, @Nullable String calendar)
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

    /** The address stays out of the log. */
    private void later(OutboxRow row, Exception failure) {
        var tries = row.tries() + 1;
        var over = tries >= settings.tries();
        LOG.warn(
                "Mail {} was not taken, try {} of {}: {}",
                row.id(),
                tries,
                settings.tries(),
                failure.getClass().getSimpleName());
        outbox.settle(
                row.id(),
                over ? MailState.FAILED : MailState.WAITING,
                failure.getClass().getSimpleName(),
                clock.instant().plus(Duration.ofMinutes(1L << Math.min(tries, 8))));
    }
}
