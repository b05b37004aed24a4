package vn.quantriet.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The units somebody may see or change: everything at or below its roots. The one scope predicate of the portal; every
 * query over units or people goes through {@link #WITHIN}.
 *
 * @param roots the units from which the scope reaches down; empty means nothing at all
 */
public record Scope(Set<UnitId> roots) {

    /**
     * SQL to put behind a column that holds a unit: {@code "m.unit_id " + Scope.WITHIN}. Bind {@link #ids()} as
     * {@code roots}. It leans on the closure table {@code unit_ancestor}, in which every unit has itself and
     * {@link UnitId#WHOLE_TREE} among its ancestors.
     */
    public static final String WITHIN =
            "IN (SELECT scope_.unit_id FROM unit_ancestor scope_ WHERE scope_.ancestor_id IN (:roots))";

    private static final long NO_UNIT = -1;

    public Scope {
        roots = Set.copyOf(roots);
    }

    public static Scope of(Collection<UnitId> roots) {
        return new Scope(Set.copyOf(roots));
    }

    /** The roots as the database knows them; never empty, so that {@code IN} stays valid SQL. */
    public List<Long> ids() {
        return roots.isEmpty()
                ? List.of(NO_UNIT)
                : roots.stream().map(UnitId::value).sorted().toList();
    }

    public boolean isEmpty() {
        return roots.isEmpty();
    }
}
