package vn.quantriet.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;

/** The names of one unit at a time: the unit itself reads them daily, a committee looks them up with a reason. */
@Service
@Requires({Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER})
@Transactional(readOnly = true)
public class Members {

    private final Reach reach;
    private final NamesDoor door;
    private final MemberReader reader;
    private final Clock clock;

    Members(Reach reach, NamesDoor door, MemberReader reader, Clock clock) {
        this.reach = reach;
        this.door = door;
        this.reader = reader;
        this.clock = clock;
    }

    /** The chi bộ in which the reader holds an office that reads names; empty for everybody above. */
    public List<OwnUnit> ownUnits() {
        return reader.cells(reach.of(Permission.READ_NAMES), LocalDate.now(clock));
    }

    /** How many members of the reader's own chi bộ have no account yet. */
    public int notActivatedInOwnUnits() {
        var own = Scope.of(ownUnits().stream().map(OwnUnit::id).toList());
        return own.isEmpty() ? 0 : reader.notActivated(own, LocalDate.now(clock));
    }

    /** Whether the names of a unit may be read, at once or with a reason; the same for a unit that does not exist. */
    public NamesAccess access(UnitId unit) {
        return door.ask(unit);
    }

    /**
     * Opens the names of one chi bộ for {@link NamesDoor#LOOK}, written down with the reason and shown to its members.
     *
     * @throws RegisterRefused when the reason says too little, or the unit holds no members
     * @throws AccessDenied when the unit is out of reach
     */
    @Requires(Permission.LOOK_UP_NAMES)
    @Transactional
    public void lookUp(UnitId unit, String reason) {
        var why = Reason.of(reason);
        reach.require(unit, Permission.LOOK_UP_NAMES);
        if (reader.cellName(unit).isEmpty()) {
            throw new RegisterRefused("organisation.refused.no-cell");
        }
        door.open(unit, why.text());
    }

    /**
     * The name of a unit whose members may be listed.
     *
     * @throws ReasonNeeded when the committee has given no reason yet
     * @throws AccessDenied when the names are not open, or there is no such chi bộ
     */
    @Transactional
    public String enter(UnitId unit) {
        door.enter(unit);
        return reader.cellName(unit).orElseThrow(Reach::outOfReach);
    }

    /**
     * Members and guests of the unit today, homes first.
     *
     * @throws ReasonNeeded when the committee has given no reason yet
     * @throws AccessDenied when the names are not open
     */
    @Transactional
    public List<MemberRow> list(UnitId unit, MemberFilter filter, MemberOrder order, int offset, int limit) {
        door.enter(unit);
        return reader.list(unit, filter, order, offset, limit, names(), LocalDate.now(clock));
    }

    /**
     * How many {@link #list} finds.
     *
     * @throws AccessDenied when the names are not open
     */
    @Transactional
    public int count(UnitId unit, MemberFilter filter) {
        door.enter(unit);
        return reader.count(unit, filter, names(), LocalDate.now(clock));
    }

    private Scope names() {
        return reach.of(Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER);
    }
}
