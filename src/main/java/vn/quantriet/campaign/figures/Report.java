package vn.quantriet.campaign.figures;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of a unit as they go upward.
 *
 * @param at the moment of counting
 * @param total the unit itself
 * @param rows the units below it, parents before children, each in its order
 * @param unfinished every chi bộ that is not done, those furthest behind first
 */
public record Report(
        CampaignHead campaign,
        Instant at,
        UnitProgress total,
        List<AskedPart> asked,
        List<Row> rows,
        List<UnitProgress> unfinished) {

    static List<AskedPart> asked(UnitProgress total, List<Row> rows) {
        return Stream.concat(Stream.of(total), rows.stream().map(Row::progress))
                .map(UnitProgress::parts)
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .map(parts -> parts.stream().map(PartCounted::asked).toList())
                .orElse(List.of());
    }

    /** @param number the place in the tree, such as {@code 3.1} */
    public record Row(String number, UnitProgress progress) {}
}
