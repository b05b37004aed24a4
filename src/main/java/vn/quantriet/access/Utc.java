package vn.quantriet.access;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments as the database keeps them: in UTC. */
final class Utc {

    private Utc() {}

    static LocalDateTime of(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    static Instant from(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
