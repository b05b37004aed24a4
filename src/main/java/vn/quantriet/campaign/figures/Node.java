package vn.quantriet.campaign.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.UnitFigures;

/**
 * A unit in the tree of a campaign.
 *
 * @param within whether it lies in the reader's scope of today
 * @param close whether the reader reads its names as well
 * @param names whether he may look them up at least
 */
record Node(
        UnitId unit,
        @Nullable UnitId parent,
        String name,
        boolean cell,
        int lft,
        int rgt,
        boolean within,
        boolean close,
        boolean names) {

    static Node read(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", Long.class);
        return new Node(
                new UnitId(row.getLong("unit_id")),
                parent == null ? null : new UnitId(parent),
                row.getString("name"),
                row.getBoolean("cell"),
                row.getInt("lft"),
                row.getInt("rgt"),
                row.getBoolean("within"),
                row.getBoolean("close"),
                row.getBoolean("names"));
    }

    boolean holds(Node other) {
        return lft < other.lft && other.rgt < rgt;
    }

    /** What may be told of it: groups of fewer than five are not broken down above the unit. */
    UnitProgress with(Counted counted, List<PartCounted> parts) {
        var told = close || counted.onList() >= UnitFigures.SMALLEST_GROUP;
        return new UnitProgress(
                unit,
                parent,
                name,
                cell,
                rgt > lft + 1,
                within,
                names,
                told,
                told ? counted : counted.withoutReasons(),
                told ? parts : List.of());
    }
}
