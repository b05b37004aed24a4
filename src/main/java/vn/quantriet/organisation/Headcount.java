package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.organisation.UnitFigures.Breakdown;

/** Counts people over the closure of the tree: one statement, however many units and members there are. */
@Component
class Headcount {

    private static final int CELLS = -1;
    private static final int ON_LIST = 0;
    private static final int ON_PROBATION = 100;

    private static final String HOME =
            "h.kind = 'HOME' AND h.valid_from <= :day AND h.valid_until > :day AND a.ancestor_id IN (:units)";

    private static final String COUNT = """
            SELECT a.ancestor_id AS unit_id, -1 AS what, COUNT(*) AS people
            FROM unit_ancestor a
            JOIN unit u ON u.id = a.unit_id AND u.valid_from <= :day AND u.valid_until > :day
            JOIN unit_kind k ON k.code = u.kind AND k.holds_members
            WHERE a.ancestor_id IN (:units)
            GROUP BY a.ancestor_id
            UNION ALL
            SELECT a.ancestor_id, 0, COUNT(*)
            FROM unit_ancestor a JOIN membership h ON h.unit_id = a.unit_id
            WHERE %1$s
            GROUP BY a.ancestor_id
            UNION ALL
            SELECT a.ancestor_id, 100, COUNT(*)
            FROM unit_ancestor a JOIN membership h ON h.unit_id = a.unit_id
            JOIN member m ON m.id = h.member_id
            WHERE %1$s AND (m.official_on IS NULL OR m.official_on > :day)
            GROUP BY a.ancestor_id
            UNION ALL
            SELECT unit_id, reason, COUNT(*)
            FROM (SELECT a.ancestor_id AS unit_id, MIN(%2$s) AS reason
                  FROM unit_ancestor a JOIN membership h ON h.unit_id = a.unit_id
                  JOIN standing s ON s.member_id = h.member_id AND s.valid_from <= :day AND s.valid_until > :day
                  WHERE %1$s
                  GROUP BY a.ancestor_id, h.member_id) excluded
            GROUP BY unit_id, reason
            """.formatted(HOME, StandingKind.orderOf("s.kind"));

    private final JdbcClient jdbc;

    Headcount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(long unit, int what, long people) {}

    /** The figures of each unit; the caller has asked whether they may be seen. */
    Map<Long, UnitFigures> of(Collection<Long> units, LocalDate day) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var lines = new HashMap<Long, Map<Integer, Long>>();
        jdbc.sql(COUNT)
                .param("units", units)
                .param("day", day)
                .query((row, number) -> new Line(row.getLong(1), row.getInt(2), row.getLong(3)))
                .list()
                .forEach(line -> lines.computeIfAbsent(line.unit(), unit -> new HashMap<>())
                        .put(line.what(), line.people()));
        var figures = new HashMap<Long, UnitFigures>();
        lines.forEach((unit, counts) -> figures.put(unit, figures(counts)));
        return figures;
    }

    private static UnitFigures figures(Map<Integer, Long> counts) {
        var exclusions = new EnumMap<StandingKind, Long>(StandingKind.class);
        for (var kind : List.of(StandingKind.values())) {
            var people = counts.get(kind.ordinal() + 1);
            if (people != null) {
                exclusions.put(kind, people);
            }
        }
        return new UnitFigures(
                counts.getOrDefault(CELLS, 0L),
                counts.getOrDefault(ON_LIST, 0L),
                new Breakdown(counts.getOrDefault(ON_PROBATION, 0L), Map.copyOf(exclusions)));
    }
}
