package vn.quantriet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The people of one chi bộ with who leads it: a secretary, a deputy from 7 members on, a chi ủy of 3 to 5 from 9 official members on. */
final class CellDraft {

    private static final int TYPICAL_AGE = 47;
    private static final int DEPUTY_FROM = 7;
    private static final int COMMITTEE_FROM = 9;
    private static final int RESERVE = 2;

    private final List<Person> people;
    private final Map<Person, String> officers = new LinkedHashMap<>();
    private final List<Person> reserve;

    private CellDraft(List<Person> people, LocalDate today) {
        this.people = people;
        var candidates = people.stream()
                .filter(person -> !person.isOnProbation())
                .sorted(Comparator.comparing(person -> Math.abs(person.ageOn(today) - TYPICAL_AGE)))
                .toList();
        var seats = seats(people.size(), candidates.size());
        for (int i = 0; i < seats; i++) {
            officers.put(candidates.get(i), i == 0 ? "bi-thu" : i == 1 ? "pho-bi-thu" : "chi-uy-vien");
        }
        reserve = List.copyOf(candidates.subList(seats, Math.min(seats + RESERVE, candidates.size())));
    }

    static CellDraft of(PlannedUnit cell, People source, LocalDate today) {
        return of(cell, new ArrayList<>(), source, today);
    }

    /** One of them has this age. */
    static CellDraft withElder(PlannedUnit cell, People source, LocalDate today, int age) {
        return of(cell, new ArrayList<>(List.of(source.aged(age))), source, today);
    }

    private static CellDraft of(PlannedUnit cell, List<Person> people, People source, LocalDate today) {
        while (people.size() < cell.size()) {
            people.add(source.draw());
        }
        return new CellDraft(List.copyOf(people), today);
    }

    private static int seats(int members, int official) {
        if (official >= COMMITTEE_FROM) {
            return official >= 30 ? 5 : official >= 20 ? 4 : 3;
        }
        return members >= DEPUTY_FROM && official > 3 ? 2 : 1;
    }

    List<Person> people() {
        return people;
    }

    /** Who holds which office, the secretary first. */
    Map<Person, String> officers() {
        return officers;
    }

    /** Official members of a good age without an office here: committees are elected from them. */
    List<Person> reserve() {
        return reserve;
    }

    boolean isPlain(Person person) {
        return !officers.containsKey(person) && !reserve.contains(person);
    }
}
