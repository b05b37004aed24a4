package vn.quantriet.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.VietnameseText;

/** The tree of units within the reader's scope, with figures of today and no names of plain members. */
@Service
@Requires({Permission.READ_FIGURES, Permission.KEEP_REGISTER})
@Transactional(readOnly = true)
public class Organisation {

    private final Reach reach;
    private final UnitReader reader;
    private final Headcount headcount;
    private final Clock clock;

    Organisation(Reach reach, UnitReader reader, Headcount headcount, Clock clock) {
        this.reach = reach;
        this.reader = reader;
        this.headcount = headcount;
        this.clock = clock;
    }

    /**
     * Opens a unit with the part of the tree around it; five statements at most, at any size.
     *
     * @param unit null for the first unit of the reader's scope
     * @throws AccessDenied when it is out of scope or does not exist
     */
    public UnitPage open(@Nullable UnitId unit) {
        var scope = scope();
        var today = LocalDate.now(clock);
        var wanted = unit == null ? first(scope, today) : unit;
        var rows = counted(reader.around(wanted, scope, today), today);
        var selected =
                rows.stream().filter(row -> row.id().equals(wanted)).findFirst().orElseThrow(Reach::outOfReach);
        return new UnitPage(today, selected, rows, reader.offices(wanted, names(), today));
    }

    /** The subordinate units of today, in their order; empty when the unit is out of scope. */
    public List<UnitRow> below(UnitId unit) {
        var today = LocalDate.now(clock);
        return counted(reader.below(unit, scope(), today), today);
    }

    /** Units whose name holds the text, diacritics or not, or whose code begins with it; at most 30. */
    public List<UnitFound> search(String text) {
        var folded = VietnameseText.fold(text);
        return folded.isEmpty() ? List.of() : reader.search(folded, scope(), LocalDate.now(clock));
    }

    /** Whether the reader's scope holds no unit today: on a portal that was just installed, or for an office that ended. */
    public boolean isEmpty() {
        return top().isEmpty();
    }

    /** The units the reader's scope begins with. */
    public List<UnitFound> top() {
        return reader.top(scope(), LocalDate.now(clock));
    }

    private UnitId first(Scope scope, LocalDate today) {
        return reader.top(scope, today).stream().map(UnitFound::id).findFirst().orElseThrow(Reach::outOfReach);
    }

    private List<UnitRow> counted(List<UnitRow> rows, LocalDate today) {
        var figures = headcount.of(rows.stream().map(row -> row.id().value()).toList(), today);
        var close = closeTo(rows);
        return rows.stream()
                .map(row -> {
                    var counted = figures.getOrDefault(row.id().value(), UnitFigures.NOBODY);
                    return row.with(close.contains(row.id()) ? counted : counted.withoutSmallGroups());
                })
                .toList();
    }

    /** The units that the reader does not only see from above: small groups hide nothing from who reads their names. */
    private List<UnitId> closeTo(List<UnitRow> rows) {
        var names = reach.of(Permission.READ_NAMES, Permission.KEEP_REGISTER);
        return names.isEmpty()
                ? List.of()
                : reader.within(rows.stream().map(UnitRow::id).toList(), names);
    }

    private Scope scope() {
        return reach.of(Permission.READ_FIGURES, Permission.KEEP_REGISTER);
    }

    private Scope names() {
        return reach.of(Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER);
    }
}
