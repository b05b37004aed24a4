package vn.quantriet.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.quantriet.organisation.BulkLoad;
import vn.quantriet.organisation.BulkRegister.MembershipLine;
import vn.quantriet.organisation.BulkRegister.UnitLine;
import vn.quantriet.organisation.MembershipKind;
import vn.quantriet.organisation.Region;
import vn.quantriet.shared.Period;

/** Where members have had their home, with some history: transfers, and two chi bộ that were closed. */
final class Homes {

    /** Older memberships are not on record. */
    static final LocalDate FOUNDED = LocalDate.of(1995, 11, 1);

    private record Closed(PlannedUnit successor, long id, String code, long parent, String name, LocalDate closed) {}

    private final Map<Long, Closed> closedBySuccessor = new HashMap<>();
    private final Turn transfers = new Turn(30);
    private final Turn fromClosed = new Turn(2);
    private final List<PlannedUnit> cells;
    private final Random random;
    private final LocalDate today;

    Homes(List<PlannedUnit> units, Random random, LocalDate today) {
        this.cells = units.stream().filter(PlannedUnit::isCell).toList();
        this.random = random;
        this.today = today;
        var newYear = today.withDayOfYear(1);
        var id = units.getLast().id();
        closed(units, "BKH.TCCB", id + 1, "BKH.BDCB", "Chi bộ Trung tâm Bồi dưỡng cán bộ", newYear.minusYears(2));
        closed(units, "BKH.TCTK.VPTK", id + 2, "BKH.TCTK.BQL", "Chi bộ Ban Quản lý dự án", newYear);
    }

    private void closed(List<PlannedUnit> units, String successor, long id, String code, String name, LocalDate day) {
        var heir = units.stream()
                .filter(unit -> unit.code().equals(successor))
                .findFirst()
                .orElseThrow();
        closedBySuccessor.put(heir.id(), new Closed(heir, id, code, parentOf(heir), name, day));
    }

    private static long parentOf(PlannedUnit unit) {
        var parent = unit.parent();
        return parent == null ? unit.id() : parent;
    }

    void addClosedUnits(BulkLoad load) {
        closedBySuccessor
                .values()
                .forEach(unit -> load.add(new UnitLine(
                        unit.id(),
                        unit.code(),
                        PlannedUnit.CELL,
                        unit.name(),
                        unit.parent(),
                        Region.NORTH,
                        (int) unit.id(),
                        new Period(FOUNDED, unit.closed()))));
    }

    /** @param settled whether this person has always been here */
    void add(BulkLoad load, Person person, PlannedUnit cell, boolean settled) {
        var start = start(person);
        var closed = closedBySuccessor.get(cell.id());
        if (!settled && closed != null && start.isBefore(closed.closed()) && fromClosed.next()) {
            addMoved(load, person, closed.id(), closed.closed(), cell);
        } else if (!settled && transfers.next() && start.isBefore(today.minusYears(6))) {
            addMoved(load, person, otherThan(cell).id(), today.minusDays(40 + random.nextInt(1_800)), cell);
        } else {
            load.add(home(person, cell.id(), Period.since(start)));
        }
    }

    /** Somebody who is no member any more. */
    void addEnded(BulkLoad load, Person person, PlannedUnit cell, LocalDate left) {
        load.add(home(person, cell.id(), new Period(start(person), left)));
    }

    private void addMoved(BulkLoad load, Person person, long before, LocalDate day, PlannedUnit cell) {
        load.add(home(person, before, new Period(start(person), day)));
        load.add(home(person, cell.id(), Period.since(day)));
    }

    /** Another chi bộ, as host or as the one somebody came from. */
    PlannedUnit otherThan(PlannedUnit cell) {
        var place = random.nextInt(cells.size());
        var other = cells.get(place);
        return other.id() == cell.id() ? cells.get((place + 1) % cells.size()) : other;
    }

    private static MembershipLine home(Person person, long unit, Period period) {
        return new MembershipLine(person.id(), MembershipKind.HOME, unit, period, null);
    }

    private static LocalDate start(Person person) {
        return person.admitted().isBefore(FOUNDED) ? FOUNDED : person.admitted();
    }
}
