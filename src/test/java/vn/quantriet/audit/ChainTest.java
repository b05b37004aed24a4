package vn.quantriet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hash chain notices every change that matters and survives the erasure of a payload. */
class ChainTest {

    private static final byte[] START = new byte[32];
    private static final Instant NOW = Instant.parse("2026-11-24T06:00:00Z");
    private static final SealedEntry ENTRY = entry(1, NOW, 7L, "access.signed-in", "account", "7", 3L, "{}");

    @Test
    void givesTheSameHashForTheSameEntries() {
        assertThat(Chain.sealHash(1, START, List.of(ENTRY))).isEqualTo(Chain.sealHash(1, START, List.of(ENTRY)));
    }

    static Stream<SealedEntry> tampered() {
        return Stream.of(
                entry(2, NOW, 7L, "access.signed-in", "account", "7", 3L, "{}"),
                entry(1, NOW.plusMillis(1), 7L, "access.signed-in", "account", "7", 3L, "{}"),
                entry(1, NOW, 8L, "access.signed-in", "account", "7", 3L, "{}"),
                entry(1, NOW, null, "access.signed-in", "account", "7", 3L, "{}"),
                entry(1, NOW, 7L, "access.signed-out", "account", "7", 3L, "{}"),
                entry(1, NOW, 7L, "access.signed-in", "member", "7", 3L, "{}"),
                entry(1, NOW, 7L, "access.signed-in", "account", "8", 3L, "{}"),
                entry(1, NOW, 7L, "access.signed-in", "account", "7", 4L, "{}"),
                entry(1, NOW, 7L, "access.signed-in", "account", "7", null, "{}"),
                entry(1, NOW, 7L, "access.signed-in", "account", "7", 3L, "{\"actor\":\"x\"}"));
    }

    @ParameterizedTest
    @MethodSource("tampered")
    void noticesEveryChangedField(SealedEntry changed) {
        assertThat(Chain.sealHash(1, START, List.of(changed))).isNotEqualTo(Chain.sealHash(1, START, List.of(ENTRY)));
    }

    @Test
    void noticesAnotherOrderAnotherPredecessorAndAMissingEntry() {
        var second = entry(2, NOW, 7L, "access.signed-out", "account", "7", 3L, "{}");
        var hash = Chain.sealHash(1, START, List.of(ENTRY, second));
        assertThat(Chain.sealHash(1, START, List.of(second, ENTRY))).isNotEqualTo(hash);
        assertThat(Chain.sealHash(2, START, List.of(ENTRY, second))).isNotEqualTo(hash);
        assertThat(Chain.sealHash(1, hash, List.of(ENTRY, second))).isNotEqualTo(hash);
        assertThat(Chain.sealHash(1, START, List.of(ENTRY))).isNotEqualTo(hash);
    }

    @Test
    void staysWholeWhenAPayloadIsErased() {
        var erased =
                new SealedEntry(1, NOW, 7L, "access.signed-in", "account", "7", 3L, null, null, ENTRY.payloadHash());
        assertThat(Chain.sealHash(1, START, List.of(erased))).isEqualTo(Chain.sealHash(1, START, List.of(ENTRY)));
    }

    private static SealedEntry entry(
            long id,
            Instant at,
            @Nullable Long account,
            String action,
            String type,
            String subject,
            @Nullable Long unit,
            String payload) {
        var salt = new byte[16];
        return new SealedEntry(
                id, at, account, action, type, subject, unit, payload, salt, Chain.payloadHash(salt, payload));
    }
}
