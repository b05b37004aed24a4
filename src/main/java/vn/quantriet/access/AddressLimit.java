package vn.quantriet.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Limits failed tries from one network address, which a whole office may share. In the memory of this node only. */
@Component
class AddressLimit {

    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final Map<String, Failures> byAddress = new ConcurrentHashMap<>();
    private final AccessSettings settings;
    private final Clock clock;

    AddressLimit(AccessSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isReached(String address) {
        var failures = byAddress.get(address);
        return failures != null
                && failures.isRecent(clock.instant())
                && failures.count() >= settings.failuresPerAddress();
    }

    void failed(String address) {
        var now = clock.instant();
        if (byAddress.size() > MANY) {
            byAddress.values().removeIf(failures -> !failures.isRecent(now));
        }
        byAddress.merge(address, new Failures(now, 1), (before, one) -> before.isRecent(now) ? before.plusOne() : one);
    }

    private record Failures(Instant since, int count) {

        boolean isRecent(Instant now) {
            return now.isBefore(since.plus(SPAN));
        }

        Failures plusOne() {
            return new Failures(since, count + 1);
        }
    }
}
