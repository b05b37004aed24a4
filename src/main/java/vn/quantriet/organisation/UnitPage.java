package vn.quantriet.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/**
 * A unit that was opened, with the part of the tree around it: all units on the way down to it, with their neighbours,
 * and the units right below.
 *
 * @param day the day of the figures
 * @param selected the unit that was opened
 * @param rows the part of the tree, parents before children, each in its order
 * @param offices who leads the selected unit
 */
public record UnitPage(LocalDate day, UnitRow selected, List<UnitRow> rows, List<OfficeHolder> offices) {

    /**
     * @param office the name of the office
     * @param member null for a reader without permission for names
     * @param name null for a reader without permission for names
     */
    public record OfficeHolder(
            String office,
            @Nullable MemberId member,
            @Nullable String name,
            Period period) {}

    /** The units the reader's scope begins with. */
    public List<UnitRow> top() {
        Set<UnitId> shown = rows.stream().map(UnitRow::id).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.parent() == null || !shown.contains(row.parent()))
                .toList();
    }

    public List<UnitRow> below(UnitId unit) {
        return rows.stream().filter(row -> unit.equals(row.parent())).toList();
    }

    /** The way down to the selected unit, from the top of the reader's scope, without the unit itself. */
    public List<UnitRow> path() {
        var path = new ArrayList<UnitRow>();
        var step = parentOf(selected);
        while (step.isPresent()) {
            path.addFirst(step.get());
            step = parentOf(step.get());
        }
        return path;
    }

    private Optional<UnitRow> parentOf(UnitRow unit) {
        return rows.stream().filter(row -> row.id().equals(unit.parent())).findFirst();
    }
}
