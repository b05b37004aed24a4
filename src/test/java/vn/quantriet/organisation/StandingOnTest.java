package vn.quantriet.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quantriet.organisation.StandingOn.Held;
import vn.quantriet.shared.Period;

/** Who is not counted on a day, and for which one reason. */
class StandingOnTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final Period AROUND = new Period(DAY.minusDays(10), DAY.plusDays(10));

    @Test
    void countsWhoHasNoStanding() {
        assertThat(StandingOn.reason(List.of(), DAY)).isEmpty();
    }

    /** Every set of standings that can hold at once, in any order on record. */
    static Stream<EnumSet<StandingKind>> sets() {
        return Stream.iterate(1, bits -> bits < 32, bits -> bits + 1).map(bits -> {
            var set = EnumSet.noneOf(StandingKind.class);
            for (var kind : StandingKind.values()) {
                if ((bits >> kind.ordinal() & 1) == 1) {
                    set.add(kind);
                }
            }
            return set;
        });
    }

    @ParameterizedTest
    @MethodSource("sets")
    void givesTheFirstReasonInTheOrderOfTheRules(EnumSet<StandingKind> kinds) {
        var order = List.of(
                StandingKind.SUSPENDED,
                StandingKind.EXEMPT,
                StandingKind.ELSEWHERE,
                StandingKind.ABROAD,
                StandingKind.OTHER);
        var expected = order.stream().filter(kinds::contains).findFirst();
        var held = new ArrayList<>(
                kinds.stream().map(kind -> new Held(kind, AROUND)).toList());
        Collections.shuffle(held, new Random(3));

        assertThat(StandingOn.reason(held, DAY)).isEqualTo(expected);
    }

    @Test
    void holdsFromTheFirstDayUpToButNotOnTheDayAfterTheLast() {
        var held = List.of(new Held(StandingKind.EXEMPT, new Period(DAY, DAY.plusDays(2))));

        assertThat(StandingOn.reason(held, DAY.minusDays(1))).isEmpty();
        assertThat(StandingOn.reason(held, DAY)).contains(StandingKind.EXEMPT);
        assertThat(StandingOn.reason(held, DAY.plusDays(1))).contains(StandingKind.EXEMPT);
        assertThat(StandingOn.reason(held, DAY.plusDays(2))).isEmpty();
    }

    @Test
    void passesOverAStrongerReasonThatIsOver() {
        var held = List.of(
                new Held(StandingKind.SUSPENDED, new Period(DAY.minusDays(90), DAY)),
                new Held(StandingKind.ABROAD, Period.since(DAY.minusDays(5))));

        assertThat(StandingOn.reason(held, DAY)).contains(StandingKind.ABROAD);
    }

    @Test
    void isTheSameOrderInTheDatabase() {
        assertThat(StandingKind.orderOf("s.kind"))
                .isEqualTo("FIELD(s.kind, 'SUSPENDED', 'EXEMPT', 'ELSEWHERE', 'ABROAD', 'OTHER')");
    }
}
