package vn.quantriet.campaign.figures;

import java.util.EnumMap;
import java.util.Map;
import vn.quantriet.organisation.StandingKind;

/**
 * How many people of a unit stand where; each is counted once.
 *
 * @param onBehalf of those done: a part of it recorded by somebody else
 * @param exclusions those on the list who are not counted, each under one reason
 */
public record Counted(long notBegun, long underWay, long done, long onBehalf, Map<StandingKind, Long> exclusions) {

    static final Counted NOBODY = new Counted(0, 0, 0, 0, Map.of());

    public Counted {
        exclusions = Map.copyOf(exclusions);
    }

    public long eligible() {
        return notBegun + underWay + done;
    }

    public long excluded() {
        return exclusions.values().stream().mapToLong(Long::longValue).sum();
    }

    public long excluded(StandingKind reason) {
        return exclusions.getOrDefault(reason, 0L);
    }

    public long onList() {
        return eligible() + excluded();
    }

    /** The same with those excluded in one sum, so that nobody's reason can be guessed. */
    Counted withoutReasons() {
        return excluded() == 0
                ? this
                : new Counted(notBegun, underWay, done, onBehalf, Map.of(StandingKind.OTHER, excluded()));
    }

    /** People are added up, never rates. */
    Counted plus(Counted other) {
        var sum = new EnumMap<StandingKind, Long>(StandingKind.class);
        sum.putAll(exclusions);
        other.exclusions.forEach((reason, people) -> sum.merge(reason, people, Long::sum));
        return new Counted(
                notBegun + other.notBegun,
                underWay + other.underWay,
                done + other.done,
                onBehalf + other.onBehalf,
                sum);
    }
}
