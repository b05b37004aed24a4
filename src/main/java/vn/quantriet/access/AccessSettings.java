package vn.quantriet.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of this room, {@code portal.access.*}.
 *
 * @param bcryptStrength cost of a password hash; raising it re-hashes at the next sign-in. 10 takes some 60 ms of one
 *     core, so that a wave of sign-ins before a conference passes in time
 * @param passwordHolds how long a given password opens office work; a working day
 * @param remembered how long a remembered device opens own pages
 * @param notRemembered the longest a sign-in lasts on a device that is not remembered
 * @param slipHolds how long an activation slip can be used
 * @param slipTries how often the PIN of a slip may be tried
 * @param failuresPerAddress failed tries a minute from one network address; many people may share one
 * @param requestsPerSecond quiz calls a second that one device may make for long; five times as many at once
 */
@ConfigurationProperties("portal.access")
record AccessSettings(
        @DefaultValue("10") int bcryptStrength,
        @DefaultValue("8h") Duration passwordHolds,
        @DefaultValue("90d") Duration remembered,
        @DefaultValue("12h") Duration notRemembered,
        @DefaultValue("14d") Duration slipHolds,
        @DefaultValue("5") int slipTries,
        @DefaultValue("60") int failuresPerAddress,
        @DefaultValue("25") int requestsPerSecond) {}
