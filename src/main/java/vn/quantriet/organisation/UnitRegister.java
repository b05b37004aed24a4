package vn.quantriet.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.organisation.RegisterReader.Place;
import vn.quantriet.shared.Period;

/**
 * Changes the tree: units begin, get another name, move and are closed, each with a reason and from a day.
 *
 * <p>Everything throws {@link RegisterRefused} when it cannot be done, also when somebody else changed the unit meanwhile,
 * and {@link AccessDenied} for units out of the keeper's scope.
 */
@Service
@Requires(Permission.KEEP_REGISTER)
@Transactional
public class UnitRegister {

    private final Reach reach;
    private final RegisterReader reader;
    private final Units units;
    private final UnitPlacements placements;
    private final Memberships memberships;
    private final OfficeEnding offices;
    private final Closure closure;
    private final AuditTrail trail;
    private final Clock clock;

    UnitRegister(
            Reach reach,
            RegisterReader reader,
            Units units,
            UnitPlacements placements,
            Memberships memberships,
            OfficeEnding offices,
            Closure closure,
            AuditTrail trail,
            Clock clock) {
        this.reach = reach;
        this.reader = reader;
        this.units = units;
        this.placements = placements;
        this.memberships = memberships;
        this.offices = offices;
        this.closure = closure;
        this.trail = trail;
        this.clock = clock;
    }

    /** The kinds a new unit may have today. */
    @Transactional(readOnly = true)
    public List<UnitKindRow> kinds() {
        return reader.unitKinds(LocalDate.now(clock));
    }

    /**
     * Units in the keeper's scope whose name holds the text; at most 50.
     *
     * @param cell true for chi bộ only, false for units above only, null for both
     */
    @Transactional(readOnly = true)
    public List<UnitFound> find(String text, @Nullable Boolean cell) {
        return reader.find(text, cell, reach.of(Permission.KEEP_REGISTER), LocalDate.now(clock));
    }

    /**
     * Whether the tree is empty and the reader may put its first unit: nobody stands above it, so only who keeps the whole
     * register does.
     */
    @Transactional(readOnly = true)
    public boolean canBegin() {
        return reach.of(Permission.KEEP_REGISTER).roots().contains(UnitId.WHOLE_TREE) && units.count() == 0;
    }

    /** Puts the first unit of the tree, the one that all others stand below. */
    public UnitId begin(UnitData data, String reason) {
        var why = Reason.of(reason);
        require(canBegin(), "organisation.refused.begun");
        var kind = kindOf(data);
        require(!kind.cell(), "organisation.refused.first-is-cell");
        var unit = save(data, null);
        closure.addRoot(unit.id());
        record("organisation.unit-added", unit, why, null, data);
        return unit.id();
    }

    public UnitId add(UnitId parent, UnitData data, String reason) {
        var why = Reason.of(reason);
        parentOn(parent, data.from());
        require(!units.existsByCode(data.code()), "organisation.refused.code-taken");
        kindOf(data);
        var unit = save(data, parent);
        closure.add(unit.id(), parent);
        record("organisation.unit-added", unit, why, null, data);
        return unit.id();
    }

    private UnitKindRow kindOf(UnitData data) {
        return reader.unitKinds(data.from()).stream()
                .filter(kind -> kind.code().equals(data.kind()))
                .findFirst()
                .orElseThrow(() -> new RegisterRefused("organisation.refused.kind"));
    }

    private Unit save(UnitData data, @Nullable UnitId parent) {
        var unit =
                units.saveAndFlush(new Unit(data.code(), data.kind(), data.name(), parent, data.region(), data.from()));
        unit.standLast();
        placements.saveAndFlush(new UnitPlacement(unit.id(), parent, Period.since(data.from())));
        return unit;
    }

    public void rename(UnitId id, int version, String name, String reason) {
        var why = Reason.of(reason);
        var unit = claim(id, version);
        var before = unit.name();
        unit.rename(UnitData.name(name));
        units.flush();
        record("organisation.unit-renamed", unit, why, Map.of("name", before), Map.of("name", unit.name()));
    }

    /** Closes a unit that has neither members nor open units below it; its offices end with it. */
    public void close(UnitId id, int version, LocalDate lastDay, String reason) {
        var why = Reason.of(reason);
        var unit = claim(id, version);
        var until = lastDay.plusDays(1);
        require(until.isAfter(unit.period().from()), "organisation.refused.end-before-start");
        require(!reader.hasUnitsBelow(id, until), "organisation.refused.units-below");
        require(!memberships.existsByUnitAndValidUntilAfter(id.value(), until), "organisation.refused.members-here");
        offices.endAllIn(id, until, why);
        unit.close(until);
        currentPlacement(unit).end(until);
        units.flush();
        record("organisation.unit-closed", unit, why, null, Map.of("lastDay", lastDay));
    }

    /** Puts a unit with all below it under another one, from today or a day before. */
    public void move(UnitId id, int version, UnitId parent, LocalDate from, String reason) {
        var why = Reason.of(reason);
        var unit = claim(id, version);
        require(!closure.isBelow(parent, id), "organisation.refused.circle");
        parentOn(parent, from);
        var placement = currentPlacement(unit);
        require(!from.isAfter(LocalDate.now(clock)), "organisation.refused.move-later");
        require(from.isAfter(placement.period().from()), "organisation.refused.before-current");
        placement.end(from);
        placements.flush();
        placements.saveAndFlush(new UnitPlacement(id, parent, Period.since(from)));
        var before = unit.parent();
        unit.moveTo(parent);
        units.flush();
        closure.move(id, parent);
        record(
                "organisation.unit-moved",
                unit,
                why,
                before == null ? null : Map.of("parent", before.value()),
                Map.of("parent", parent.value(), "from", from));
    }

    private Unit claim(UnitId id, int version) {
        reach.require(id, Permission.KEEP_REGISTER);
        var unit = units.findById(id.value()).orElseThrow(Reach::outOfReach);
        require(unit.version() == version, "organisation.refused.changed-meanwhile");
        require(unit.period().isOpen(), "organisation.refused.unit-closed");
        return unit;
    }

    private void parentOn(UnitId parent, LocalDate day) {
        reach.require(parent, Permission.KEEP_REGISTER);
        var place = reader.place(parent);
        require(place.filter(found -> !found.cell()).isPresent(), "organisation.refused.parent-is-cell");
        require(place.filter((Place found) -> found.existsOn(day)).isPresent(), "organisation.refused.unit-not-then");
    }

    private UnitPlacement currentPlacement(Unit unit) {
        return placements
                .findByUnitAndValidUntil(unit.id().value(), Period.OPEN)
                .orElseThrow(() -> new RegisterRefused("organisation.refused.unit-closed"));
    }

    private void record(String action, Unit unit, Reason why, @Nullable Object before, @Nullable Object after) {
        trail.record(Entry.of(action, "unit", unit.id().value(), unit.id())
                .because(why.text())
                .changing(before, after));
    }

    private static void require(boolean good, String messageKey) {
        if (!good) {
            throw new RegisterRefused(messageKey);
        }
    }
}
