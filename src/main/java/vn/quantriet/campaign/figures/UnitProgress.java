package vn.quantriet.campaign.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/**
 * How far a unit and everything below it is, in the tree of the day of the list.
 *
 * @param parent null for the top of the campaign
 * @param cell whether members have their home in it
 * @param unfolds whether units stand below it
 * @param within whether it lies in the reader's scope of today; where not, it only counts along
 * @param names whether the reader may open its names, at once or with a reason
 * @param brokenDown whether reasons and parts may be told; where not, exclusions stand in one sum and parts are empty
 * @param parts every part that is asked; empty where parts were not asked for
 */
public record UnitProgress(
        UnitId unit,
        @Nullable UnitId parent,
        String name,
        boolean cell,
        boolean unfolds,
        boolean within,
        boolean names,
        boolean brokenDown,
        Counted counted,
        List<PartCounted> parts) {

    /** The part that most of those eligible still miss. */
    public Optional<PartCounted> missedMost() {
        return parts.stream().filter(part -> part.missing() > 0).max(Comparator.comparingLong(PartCounted::missing));
    }
}
