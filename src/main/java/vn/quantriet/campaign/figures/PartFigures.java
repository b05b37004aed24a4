package vn.quantriet.campaign.figures;

import java.util.List;
import java.util.Optional;
import vn.quantriet.campaign.completion.Part;

/**
 * Each part of a campaign apart, counted over the first unit of the reader.
 *
 * @param parts empty where the group is too small to be broken down
 */
public record PartFigures(String unit, List<Line> parts) {

    /** @param supplements of those eligible: recorded after the campaign was closed, in none of the figures */
    public record Line(PartCounted counted, long supplements) {}

    /** Empty where the part is not asked, or not told. */
    public Optional<Line> of(String module, Part part) {
        return parts.stream()
                .filter(line -> line.counted().asked().module().equals(module)
                        && line.counted().asked().part() == part)
                .findFirst();
    }
}
