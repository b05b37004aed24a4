package vn.quantriet.access;

import static vn.quantriet.access.Permission.ISSUE_ANY_SLIPS;
import static vn.quantriet.access.Permission.ISSUE_SLIPS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Hands fresh slips to the page that prints them: taken once, within ten minutes, by whoever laid them down. PINs are
 * never stored; a slip whose page was left can only be renewed (BR-009-3).
 */
@Service
@Requires({ISSUE_SLIPS, ISSUE_ANY_SLIPS})
public class SlipsPrinting {

    private static final Duration HELD = Duration.ofMinutes(10);

    private record Held(AccountId by, List<Slip> slips, Instant until) {}

    private final Map<String, Held> waiting = new ConcurrentHashMap<>();
    private final CurrentActor currentActor;
    private final Clock clock;

    SlipsPrinting(CurrentActor currentActor, Clock clock) {
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @return the location of the page that prints them, to navigate to
     */
    public String layDown(List<Slip> slips) {
        var now = clock.instant();
        waiting.values().removeIf(held -> now.isAfter(held.until()));
        var key = Secrets.token();
        waiting.put(key, new Held(currentActor.get().account(), List.copyOf(slips), now.plus(HELD)));
        return AccessRoutes.SLIPS + "/" + key;
    }

    /**
     * @return empty when they were taken before, lay too long, or are somebody else's
     */
    public Optional<List<Slip>> take(String key) {
        var account = currentActor.get().account();
        var held = waiting.get(key);
        if (held == null || !held.by().equals(account) || !waiting.remove(key, held)) {
            return Optional.empty();
        }
        return clock.instant().isAfter(held.until()) ? Optional.empty() : Optional.of(held.slips());
    }
}
