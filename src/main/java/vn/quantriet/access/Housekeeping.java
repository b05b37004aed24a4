package vn.quantriet.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws away what has served its time: expired tokens, counts of failures, old slips. Each node may do it. */
@Component
class Housekeeping {

    /** A slip stays this long after its last day, so that its owner can see who issued it. */
    private static final Duration SLIPS_SHOWN = Duration.ofDays(90);

    private final DeviceTokens tokens;
    private final ActivationSlipRecords slips;
    private final SignInThrottle throttle;
    private final Clock clock;

    Housekeeping(DeviceTokens tokens, ActivationSlipRecords slips, SignInThrottle throttle, Clock clock) {
        this.tokens = tokens;
        this.slips = slips;
        this.throttle = throttle;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    @Transactional
    public void tidy() {
        var now = clock.instant();
        tokens.endExpired(now);
        slips.forgetExpiredPins(now);
        slips.deleteExpiredBefore(now.minus(SLIPS_SHOWN));
        throttle.forgetOld();
    }
}
