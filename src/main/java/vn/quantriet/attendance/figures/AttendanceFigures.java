package vn.quantriet.attendance.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.figures.TallyQueries.Node;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.UnitFigures;

/**
 * Attendance over the tree: what closed rolls add up to. Units within the reader's scope; names of members only behind the
 * door of names, but for those who lead, whose offices are known; a member always sees his own.
 */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
public class AttendanceFigures {

    private final TallyQueries queries;
    private final CurrentActor currentActor;
    private final Members members;
    private final Clock clock;

    AttendanceFigures(TallyQueries queries, CurrentActor currentActor, Members members, Clock clock) {
        this.queries = queries;
        this.currentActor = currentActor;
        this.members = members;
        this.clock = clock;
    }

    /** Whether the person reads figures of any unit. Asks no database. */
    public boolean readsUnits() {
        return !scope().isEmpty();
    }

    /**
     * The attendance of a unit; five statements, at any size.
     *
     * @param wanted null for the first unit of the reader's scope
     * @throws AccessDenied when the unit is out of reach or does not exist
     */
    public AttendancePage open(@Nullable UnitId wanted, AttendanceSpan span) {
        var unit =
                Optional.ofNullable(wanted).or(() -> queries.first(scope())).orElseThrow(AttendanceFigures::outOfReach);
        var nodes = queries.around(unit, scope());
        var self = of(nodes, Node.Place.SELF).findFirst().orElseThrow(AttendanceFigures::outOfReach);
        var below = of(nodes, Node.Place.BELOW).toList();
        var tallies = queries.units(
                unit,
                Stream.concat(Stream.of(self), below.stream()).map(Node::unit).toList(),
                span);
        return new AttendancePage(
                span,
                unit(self, tallies),
                of(nodes, Node.Place.ABOVE)
                        .map(node -> new AttendancePage.Place(node.unit(), node.name()))
                        .toList(),
                below.stream().map(node -> unit(node, tallies)).toList(),
                queries.months(unit, span),
                queries.leaders(unit, span, LocalDate.now(clock)));
    }

    private UnitAttendance unit(Node node, Map<UnitId, AttendanceTally> tallies) {
        var tally = tallies.getOrDefault(node.unit(), AttendanceTally.NONE);
        return new UnitAttendance(
                node.unit(),
                node.name(),
                node.cell(),
                tally,
                tally.people() == 0 || tally.people() >= UnitFigures.SMALLEST_GROUP || leads(node.unit()));
    }

    private boolean leads(UnitId unit) {
        return currentActor.get().grants().stream()
                .anyMatch(grant -> grant.permission() == Permission.READ_NAMES && unit.equals(grant.unit()));
    }

    /**
     * Everybody who stands on a roll of the chi bộ, by given name.
     *
     * @throws AccessDenied when the names of the chi bộ are not open to the person
     * @throws vn.quantriet.organisation.ReasonNeeded when a reason must be given first
     */
    @Transactional
    public List<MemberAttendance> members(UnitId cell, AttendanceSpan span) {
        members.enter(cell);
        return queries.ofCell(cell, span);
    }

    /** Every kind that a session was ever of; one statement. */
    public List<KindName> kinds() {
        return queries.kinds();
    }

    /** The sessions of the member who is signed in, wherever he was on the roll; the latest first. One statement. */
    public List<OwnRow> own(AttendanceSpan span) {
        var member = currentActor.get().member();
        return member == null ? List.of() : queries.own(member, span);
    }

    private Scope scope() {
        return currentActor.get().scope(Permission.READ_FIGURES);
    }

    private static Stream<Node> of(List<Node> nodes, Node.Place place) {
        return nodes.stream().filter(node -> node.place() == place);
    }

    private static AccessDenied outOfReach() {
        return new AccessDenied("No unit of that kind within reach");
    }
}
