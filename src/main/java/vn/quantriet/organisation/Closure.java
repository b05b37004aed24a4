package vn.quantriet.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;

/** Keeps {@code unit_ancestor} in step with the parents, in the transaction that changes them. */
@Component
class Closure {

    private final JdbcClient jdbc;

    Closure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a unit that stands below none. */
    void addRoot(UnitId unit) {
        jdbc.sql(
                        "INSERT INTO unit_ancestor (ancestor_id, unit_id, distance) VALUES (:whole, :unit, 1), (:unit, :unit, 0)")
                .param("whole", UnitId.WHOLE_TREE.value())
                .param("unit", unit.value())
                .update();
    }

    void add(UnitId unit, UnitId parent) {
        jdbc.sql("""
                        INSERT INTO unit_ancestor (ancestor_id, unit_id, distance)
                        SELECT p.ancestor_id, :unit, p.distance + 1 FROM unit_ancestor p WHERE p.unit_id = :parent
                        UNION ALL SELECT :unit, :unit, 0
                        """)
                .param("unit", unit.value())
                .param("parent", parent.value())
                .update();
    }

    /** Cuts the subtree off above its top and hangs it below another unit. */
    void move(UnitId unit, UnitId parent) {
        jdbc.sql("""
                        DELETE a FROM unit_ancestor a
                        JOIN unit_ancestor moved ON moved.unit_id = a.unit_id AND moved.ancestor_id = :unit
                        LEFT JOIN unit_ancestor inside
                               ON inside.ancestor_id = :unit AND inside.unit_id = a.ancestor_id
                        WHERE inside.unit_id IS NULL
                        """).param("unit", unit.value()).update();
        jdbc.sql("""
                        INSERT INTO unit_ancestor (ancestor_id, unit_id, distance)
                        SELECT p.ancestor_id, s.unit_id, p.distance + s.distance + 1
                        FROM unit_ancestor p JOIN unit_ancestor s ON s.ancestor_id = :unit
                        WHERE p.unit_id = :parent
                        """)
                .param("unit", unit.value())
                .param("parent", parent.value())
                .update();
    }

    boolean isBelow(UnitId unit, UnitId ancestor) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM unit_ancestor WHERE unit_id = :unit AND ancestor_id = :ancestor)")
                .param("unit", unit.value())
                .param("ancestor", ancestor.value())
                .query(Boolean.class)
                .single();
    }
}
