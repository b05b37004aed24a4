package vn.quantriet.demo;

import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.Region;

/**
 * A unit of the demo tree.
 *
 * @param parent null for the root
 * @param size how many members have their home here; 0 for a unit that is no chi bộ
 */
record PlannedUnit(
        long id,
        String code,
        String kind,
        Region region,
        String name,
        @Nullable Long parent,
        int sortOrder,
        int size) {

    static final String CELL = "chi-bo";

    boolean isCell() {
        return kind.equals(CELL);
    }

    PlannedUnit sized(int members) {
        return new PlannedUnit(id, code, kind, region, name, parent, sortOrder, members);
    }
}
