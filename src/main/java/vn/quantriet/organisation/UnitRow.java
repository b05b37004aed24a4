package vn.quantriet.organisation;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/**
 * A unit in the tree, with its figures of today.
 *
 * @param parent null for the root of the whole tree
 * @param kind the name of its kind
 * @param cell whether members have their home in it directly
 * @param period while it exists; a closed unit has an end
 * @param version to send along with a change
 * @param hasUnitsBelow whether it has subordinate units today
 */
public record UnitRow(
        UnitId id,
        @Nullable UnitId parent,
        String code,
        String name,
        String kind,
        boolean cell,
        Region region,
        Period period,
        int version,
        boolean hasUnitsBelow,
        UnitFigures figures) {

    UnitRow with(UnitFigures counted) {
        return new UnitRow(id, parent, code, name, kind, cell, region, period, version, hasUnitsBelow, counted);
    }
}
