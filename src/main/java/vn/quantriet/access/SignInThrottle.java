package vn.quantriet.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds off guessing: five failures in a row are free, then one waits a minute, and twice as long after each further
 * failure, up to an hour. A success ends the count. A try is counted before it is known to be wrong, so that trying many
 * at once gains nothing.
 */
@Component
class SignInThrottle {

    private static final int FREE = 5;
    private static final int LONGEST_MINUTES = 60;
    private static final int DOUBLINGS_TO_LONGEST = 6;

    /** A count is forgotten a day after the last failure. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final String COUNT_TRY = """
            INSERT INTO sign_in_throttle (name_hash, failures, blocked_until, last_failure)
            VALUES (:key, 1, NULL, :now)
            ON DUPLICATE KEY UPDATE
              failures = IF(blocked_until > :now, failures, IF(last_failure < :forgotten, 1, failures + 1)),
              last_failure = IF(blocked_until > :now, last_failure, :now)
            RETURNING failures, blocked_until""";

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts a try as failed, until {@link #succeeded}. */
    @Transactional
    Try count(String key) {
        var now = clock.instant();
        return jdbc.sql(COUNT_TRY)
                .param("key", Secrets.sha256(key))
                .param("now", Utc.of(now))
                .param("forgotten", Utc.of(now.minus(REMEMBERED)))
                .query((row, number) -> counted(row, now))
                .single();
    }

    private static Try counted(ResultSet row, Instant now) throws SQLException {
        var blocked = Optional.ofNullable(row.getObject("blocked_until", LocalDateTime.class))
                .map(Utc::from)
                .filter(until -> until.isAfter(now));
        return new Try(row.getInt("failures"), blocked);
    }

    /** The try was wrong: from the fifth on there is a wait. */
    @Transactional
    Optional<Instant> failed(String key, Try counted) {
        if (counted.failures() < FREE) {
            return Optional.empty();
        }
        var until = clock.instant().plus(Duration.ofMinutes(minutes(counted.failures())));
        jdbc.sql("UPDATE sign_in_throttle SET blocked_until = :until WHERE name_hash = :key")
                .param("until", Utc.of(until))
                .param("key", Secrets.sha256(key))
                .update();
        return Optional.of(until);
    }

    @Transactional
    void succeeded(String key) {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE name_hash = :key")
                .param("key", Secrets.sha256(key))
                .update();
    }

    @Transactional
    void forgetOld() {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE last_failure < :forgotten")
                .param("forgotten", Utc.of(clock.instant().minus(REMEMBERED)))
                .update();
    }

    static int minutes(int failures) {
        var doublings = Math.min(failures - FREE, DOUBLINGS_TO_LONGEST);
        return Math.min(1 << doublings, LONGEST_MINUTES);
    }

    /**
     * @param failures in a row, this try included
     * @param blockedUntil until when no password is looked at; empty when the try may go on
     */
    record Try(int failures, Optional<Instant> blockedUntil) {}
}
