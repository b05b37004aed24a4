package vn.quantriet.notices;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.plan.SessionPeople;
import vn.quantriet.notices.ICalendar.Method;
import vn.quantriet.shared.Utc;

/** The calendar of a person behind a secret address: made anew it ends the old one. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int MONTHS_BACK = 3;
    private static final int MONTHS_AHEAD = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CurrentActor currentActor;
    private final SessionPeople people;
    private final MailText words;
    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarFeeds(CurrentActor currentActor, SessionPeople people, MailText words, JdbcClient jdbc, Clock clock) {
        this.currentActor = currentActor;
        this.people = people;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the person has one. */
    @Transactional(readOnly = true)
    public boolean exists() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM calendar_feed WHERE member_id = :member)")
                .param("member", self())
                .query(Boolean.class)
                .single();
    }

    /** A new secret, shown once; 43 characters, 256 random bits. */
    public String make() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        INSERT INTO calendar_feed (member_id, secret_hash, made_at) VALUES (:member, :hash, :now)
                        ON DUPLICATE KEY UPDATE secret_hash = :hash, made_at = :now""")
                .param("member", self())
                .param("hash", sha256(secret))
                .param("now", Utc.of(clock.instant()))
                .update();
        return secret;
    }

    /** The address leads nowhere from now on. */
    public void end() {
        jdbc.sql("DELETE FROM calendar_feed WHERE member_id = :member")
                .param("member", self())
                .update();
    }

    /** The calendar behind a secret; empty for one that is unknown or ended. */
    @OpenToAll("the secret address is the key; it shows sessions of its owner and nobody's names")
    @Transactional(readOnly = true)
    public Optional<String> calendar(String secret) {
        var today = clock.instant().atZone(ZoneOffset.UTC);
        return jdbc.sql("SELECT member_id FROM calendar_feed WHERE secret_hash = :hash")
                .param("hash", sha256(secret))
                .query((row, number) -> MemberId.of(row.getLong(1)))
                .optional()
                .map(member -> people.sessionsOf(
                        member,
                        today.minusMonths(MONTHS_BACK).toInstant(),
                        today.plusMonths(MONTHS_AHEAD).toInstant()))
                .map(sessions -> ICalendar.of(Method.PUBLISH, words.calendarName(), words.pages(), sessions));
    }

    private long self() {
        return Objects.requireNonNull(currentActor.get().member()).value();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
