package vn.quantriet.attendance.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Guessed, replayed, used for another session or place, used after its time. */
class CheckInCodeTest {

    private static final Instant NOW = Instant.parse("2026-12-31T16:59:58Z");
    private final CheckInCode code = new CheckInCode(key(1));

    @Test
    void holds128BitsAndChangesWithEachStep() {
        var seen = new HashSet<String>();
        for (var step = 0; step < 500; step++) {
            var shown = code.code("c1", NOW.plus(CheckInCode.STEP.multipliedBy(step)));
            assertThat(Base64.getUrlDecoder().decode(shown)).hasSize(16);
            assertThat(seen.add(shown)).isTrue();
        }
    }

    @Test
    void isGoodForItsOwnStepAndTheNextAlone() {
        var shown = code.code("c1", NOW);
        assertThat(code.accepts("c1", shown, NOW)).isTrue();
        assertThat(code.accepts("c1", shown, NOW.plus(CheckInCode.STEP))).isTrue();
        assertThat(code.accepts("c1", shown, NOW.plus(CheckInCode.STEP.multipliedBy(2))))
                .isFalse();
        assertThat(code.accepts("c1", shown, NOW.minus(CheckInCode.STEP))).isFalse();
        assertThat(code.accepts("c1", shown, NOW.plusSeconds(300))).isFalse();
    }

    @Test
    void isBoundToSessionPlaceAndPurpose() {
        var shown = code.code("c1", NOW);
        assertThat(new CheckInCode(key(2)).accepts("c1", shown, NOW)).isFalse();
        assertThat(code.accepts("c2", shown, NOW)).isFalse();
        assertThat(code.accepts("p1", shown, NOW)).isFalse();
        assertThat(code.acceptsMember(1, shown, NOW)).isFalse();
        assertThat(code.acceptsShort("c1", shown, NOW)).isFalse();
    }

    @Test
    void shortCodesAreSixDigitsForAMinuteOrTwo() {
        var shown = code.shortCode("c1", NOW);
        assertThat(shown).matches("\\d{6}");
        assertThat(code.acceptsShort("c1", shown, NOW.plus(CheckInCode.SLOW_STEP)))
                .isTrue();
        assertThat(code.acceptsShort("c1", shown, NOW.plus(CheckInCode.SLOW_STEP.multipliedBy(2))))
                .isFalse();
        assertThat(new CheckInCode(key(2)).acceptsShort("c1", shown, NOW)).isFalse();
    }

    @Test
    void guessesFail() {
        var random = new Random(7);
        for (var guess = 0; guess < 20_000; guess++) {
            var bytes = new byte[16];
            random.nextBytes(bytes);
            assertThat(code.accepts(
                            "c1", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), NOW))
                    .isFalse();
        }
    }

    private static byte[] key(int seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }
}
