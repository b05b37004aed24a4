package vn.quantriet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.BulkLoad;
import vn.quantriet.organisation.BulkRegister.MemberLine;
import vn.quantriet.organisation.BulkRegister.OfficeLine;
import vn.quantriet.organisation.BulkRegister.UnitLine;
import vn.quantriet.shared.Period;

/** Writes the whole demo organisation: the same for the same seed, size and day. */
final class DemoRegister {

    private static final int ELDER = 64;
    private static final int CELLS_PER_DEPARTURE = 14;
    private static final long ROOT = 1;

    private final BulkLoad load;
    private final LocalDate today;
    private final List<PlannedUnit> units;
    private final People people;
    private final Homes homes;
    private final Standings standings;
    private final Committees committees;
    private final Random random;
    private final Turn departures = new Turn(CELLS_PER_DEPARTURE);
    private int cells;

    private DemoRegister(DemoSettings settings, LocalDate today, BulkLoad load) {
        this.load = load;
        this.today = today;
        this.random = new Random(settings.seed());
        this.units = tree(settings.members());
        this.people = new People(random, today);
        this.homes = new Homes(units, random, today);
        this.standings = new Standings(homes, random, today);
        this.committees = new Committees(load, term());
    }

    static void write(DemoSettings settings, LocalDate today, BulkLoad load) {
        new DemoRegister(settings, today, load).write();
    }

    static List<PlannedUnit> tree(int members) {
        var units = new ArrayList<>(MinistryTree.of(Math.min(members, DemoSettings.FOUNDING_SIZE)));
        var more = members - DemoSettings.FOUNDING_SIZE;
        if (more > 0) {
            units.addAll(Enterprises.under(ROOT, units.size() + 1, more));
        }
        return List.copyOf(units);
    }

    /** The day on which the committees and secretaries of today took office. */
    private LocalDate term() {
        return today.minusYears(1).withDayOfYear(60);
    }

    private void write() {
        units.forEach(unit -> load.add(new UnitLine(
                unit.id(),
                unit.code(),
                unit.kind(),
                unit.name(),
                unit.parent(),
                unit.region(),
                unit.sortOrder(),
                Period.since(Homes.FOUNDED))));
        homes.addClosedUnits(load);
        units.stream().filter(PlannedUnit::isCell).forEach(this::fill);
        committees.elect(units);
    }

    private void fill(PlannedUnit cell) {
        var number = cells++;
        var draft = number == SampleRole.MEMBER.cell()
                ? CellDraft.withElder(cell, people, today, ELDER)
                : CellDraft.of(cell, people, today);
        var samples = samples(draft, number);
        draft.people().forEach(person -> add(person, cell, draft, samples.get(person)));
        draft.officers().forEach((person, kind) -> appoint(person, cell.id(), kind));
        committees.stand(
                cell,
                draft.reserve().stream()
                        .filter(person -> !samples.containsKey(person))
                        .toList());
        if (departures.next()) {
            addDeparted(cell);
        }
    }

    /** Who of this chi bộ has an account from the start. */
    private static Map<Person, SampleRole> samples(CellDraft draft, int number) {
        var samples = new HashMap<Person, SampleRole>();
        for (var role : Arrays.stream(SampleRole.values())
                .filter(role -> role.cell() == number)
                .toList()) {
            samples.put(
                    switch (role) {
                        case MEMBER -> draft.people().getFirst();
                        case SECRETARY -> draft.officers().keySet().iterator().next();
                        default -> draft.reserve().getFirst();
                    },
                    role);
        }
        return samples;
    }

    private void add(Person person, PlannedUnit cell, CellDraft draft, @Nullable SampleRole sample) {
        var plain = sample == null && draft.isPlain(person);
        load.add(line(person, sample == null ? Phones.ofMember(person.id()) : sample.phone(), null));
        homes.add(load, person, cell, !plain);
        if (plain && !person.isOnProbation()) {
            standings.add(load, person, cell);
        }
        if (sample != null && sample.rootOffice() != null) {
            appointSample(person, sample.rootOffice());
        }
    }

    private void appoint(Person person, long unit, String kind) {
        load.add(new OfficeLine(person.id(), unit, kind, Committees.since(person, term()), null, null));
    }

    /** An inspection has a decision, with its number, and an end. */
    private void appointSample(Person person, String kind) {
        if (kind.equals("kiem-tra")) {
            var decided = today.minusDays(30);
            var period = new Period(decided, today.plusMonths(6));
            load.add(new OfficeLine(person.id(), ROOT, kind, period, "18-QĐ/UBKT", decided));
        } else {
            appoint(person, ROOT, kind);
        }
    }

    private void addDeparted(PlannedUnit cell) {
        var person = people.aged(45 + random.nextInt(30));
        var left = today.minusDays(30 + random.nextInt(900));
        load.add(line(person, null, left));
        homes.addEnded(load, person, cell, left);
    }

    private static MemberLine line(Person person, @Nullable String phone, @Nullable LocalDate left) {
        var code = "DV%06d".formatted(person.id());
        var email = person.id() % 5 < 3 ? code.toLowerCase(Locale.ROOT) + "@example.org" : null;
        var card = person.isOnProbation() ? null : "19%06d".formatted(person.id());
        return new MemberLine(
                person.id(),
                code,
                person.name(),
                person.sex(),
                person.born(),
                person.admitted(),
                person.official(),
                card,
                phone,
                email,
                left);
    }
}
