package vn.quantriet.demo;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.quantriet.organisation.BulkLoad;
import vn.quantriet.organisation.BulkRegister.OfficeLine;
import vn.quantriet.shared.Period;

/** The committees of all đảng bộ, elected from the reserves of the chi bộ below them. */
final class Committees {

    private static final int COMMITTEE_MEMBERS = 3;
    private static final int ROOT_COMMITTEE_MEMBERS = 12;

    private final Map<Long, Deque<Person>> candidates = new HashMap<>();
    private final BulkLoad load;
    private final LocalDate term;

    Committees(BulkLoad load, LocalDate term) {
        this.load = load;
        this.term = term;
    }

    void stand(PlannedUnit cell, List<Person> people) {
        of(cell).addAll(people);
    }

    /** @param units each after its parent */
    void elect(List<PlannedUnit> units) {
        for (var unit : units.reversed()) {
            if (!unit.isCell()) {
                elect(unit);
            }
            var parent = unit.parent();
            if (parent != null) {
                candidates.computeIfAbsent(parent, id -> new ArrayDeque<>()).addAll(of(unit));
                candidates.remove(unit.id());
            }
        }
    }

    private void elect(PlannedUnit unit) {
        var isRoot = unit.parent() == null;
        appoint(unit, "bi-thu-dang-bo", 1);
        appoint(unit, "pho-bi-thu-dang-bo", isRoot ? 2 : 1);
        appoint(unit, "dang-uy-vien", isRoot ? ROOT_COMMITTEE_MEMBERS : COMMITTEE_MEMBERS);
        if (isRoot) {
            appoint(unit, "can-bo-dang-uy", 1);
            appoint(unit, "bien-soan", 1);
            appoint(unit, "tham-dinh", 1);
            // the second leading body of the founding document sees the same figures
            appoint(unit, "theo-doi", 2);
        }
    }

    private void appoint(PlannedUnit unit, String kind, int seats) {
        var people = of(unit);
        for (int i = 0; i < seats && !people.isEmpty(); i++) {
            var person = people.removeFirst();
            load.add(new OfficeLine(person.id(), unit.id(), kind, since(person, term), null, null));
        }
    }

    static Period since(Person person, LocalDate term) {
        var official = person.official();
        return Period.since(official != null && official.isAfter(term) ? official : term);
    }

    private Deque<Person> of(PlannedUnit unit) {
        return candidates.computeIfAbsent(unit.id(), id -> new ArrayDeque<>());
    }
}
