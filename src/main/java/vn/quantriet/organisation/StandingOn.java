package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.quantriet.shared.Period;

/** Who is not counted on a day, and for which one reason: the first that applies in the order of {@link StandingKind}. */
public final class StandingOn {

    private StandingOn() {}

    /** A standing of one member, with the days on which it holds. */
    public record Held(StandingKind kind, Period period) {}

    /** The one reason for which a member with these standings is not counted on that day; empty when counted. */
    public static Optional<StandingKind> reason(Collection<Held> standings, LocalDate day) {
        return standings.stream()
                .filter(standing -> standing.period().contains(day))
                .map(Held::kind)
                .min(Comparator.naturalOrder());
    }
}
