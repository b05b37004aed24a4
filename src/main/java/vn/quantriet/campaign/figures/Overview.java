package vn.quantriet.campaign.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/**
 * What a reader of figures is shown when he opens a campaign.
 *
 * @param campaigns all within reach, the one that is meant first
 * @param campaign the one that was opened; null while there is none
 * @param figures null where the campaign holds nothing of what was asked for
 */
public record Overview(
        List<CampaignHead> campaigns,
        @Nullable CampaignHead campaign,
        @Nullable Figured figures) {

    /**
     * A unit with the part of the tree around it.
     *
     * @param at the moment of counting
     * @param path the way down to it within the reader's scope, without the unit itself
     * @param tops other units with which the reader's scope begins
     * @param below the units right below
     * @param slowest the chi bộ furthest behind, at most ten
     * @param trend day by day; empty for a chi bộ, and where a region was asked for
     */
    public record Figured(
            Instant at,
            UnitProgress unit,
            List<Place> path,
            List<Place> tops,
            List<UnitProgress> below,
            List<SlowCell> slowest,
            List<TrendDay> trend) {

        /** What is asked, in its order. */
        public List<AskedPart> asked() {
            return Stream.concat(Stream.of(unit), below.stream())
                    .filter(row -> !row.parts().isEmpty())
                    .findFirst()
                    .map(row -> row.parts().stream().map(PartCounted::asked).toList())
                    .orElse(List.of());
        }
    }

    /** A unit that can be gone to. */
    public record Place(UnitId unit, String name) {}

    /** @param within whether the reader may open it */
    public record SlowCell(UnitId unit, String name, boolean within, long eligible, long done) {}

    /** How a unit stood at the end of a day. */
    public record TrendDay(LocalDate day, long eligible, long underWay, long done) {}
}
