package vn.quantriet.attendance.score;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/**
 * A score sheet in one version.
 *
 * @param unit the committee whose it is; null: the example shipped with the portal
 * @param revision raised by every change while it is a draft
 * @param bands names by the least total, the highest first
 */
public record ScoreTemplate(
        long id,
        @Nullable UnitId unit,
        String name,
        int version,
        int revision,
        boolean inForce,
        LocalDate validFrom,
        @Nullable String source,
        List<ScoreItem> items,
        SortedMap<Integer, String> bands) {

    /** What all items bring together at most; 100 before it may be in force. */
    public int most() {
        return items.stream().mapToInt(ScoreItem::most).sum();
    }

    /** The name of the band a total falls into. */
    public String band(int total) {
        return bands.entrySet().stream()
                .filter(band -> total >= band.getKey())
                .findFirst()
                .map(band -> band.getValue())
                .orElse("–");
    }
}
