package vn.quantriet.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Holds off a device that hammers the calls that are meant for one tap each. A device that was without network for a while may
 * deliver what it has kept at once. In the memory of this node only.
 */
@Component
class RequestLimit {

    private static final Pattern LIMITED = Pattern.compile("/api/(quizzes|attempts|rolls|check-in)(/.*)?");
    private static final int SECONDS_AT_ONCE = 5;
    private static final int MANY = 20_000;
    private static final double MILLIS_PER_SECOND = 1_000;

    private final Map<String, Bucket> byToken = new ConcurrentHashMap<>();
    private final AccessSettings settings;
    private final Clock clock;

    RequestLimit(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @param path within the portal */
    boolean concerns(String path) {
        return LIMITED.matcher(path).matches();
    }

    /** Counts a request; whether it may go on. */
    boolean admits(String token) {
        var now = clock.instant();
        if (byToken.size() > MANY) {
            byToken.values().removeIf(bucket -> filled(bucket, now) >= most());
        }
        var key = new String(Secrets.sha256(token), StandardCharsets.ISO_8859_1);
        return byToken.merge(key, new Bucket(now, most() - 1, true), (known, first) -> taken(known, now))
                .admitted();
    }

    private Bucket taken(Bucket bucket, Instant now) {
        var filled = filled(bucket, now);
        return filled < 1 ? new Bucket(now, filled, false) : new Bucket(now, filled - 1, true);
    }

    private double filled(Bucket bucket, Instant now) {
        var passed = Math.max(0, Duration.between(bucket.at(), now).toMillis());
        return Math.min(most(), bucket.left() + passed / MILLIS_PER_SECOND * settings.requestsPerSecond());
    }

    private double most() {
        return settings.requestsPerSecond() * SECONDS_AT_ONCE;
    }

    /** @param left how many requests may still come at that moment */
    private record Bucket(Instant at, double left, boolean admitted) {}
}
