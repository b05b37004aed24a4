package vn.quantriet.campaign.cell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.OwnUnit;

/** The people of a chi bộ with how far they are: for who leads it daily, for a committee with a reason. */
@Service
@Requires({Permission.READ_NAMES, Permission.LOOK_UP_NAMES})
public class CellStudy {

    private final Members members;
    private final CellRecords records;
    private final CurrentActor currentActor;
    private final Clock clock;

    CellStudy(Members members, CellRecords records, CurrentActor currentActor, Clock clock) {
        this.members = members;
        this.records = records;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Everybody whom the list of the campaign counts in the chi bộ, through the door of its names. In four statements besides
     * those of the door.
     *
     * @throws vn.quantriet.organisation.ReasonNeeded when the committee has given no reason yet
     * @throws AccessDenied when the names are not open, or no list of that campaign holds the chi bộ
     */
    @Transactional
    public CellPage open(CampaignId campaign, UnitId unit) {
        members.enter(unit);
        var cell = records.find(campaign, unit, scope()).orElseThrow(CellStudy::outOfReach);
        var parts = records.parts(campaign, cell.position()).stream().collect(Collectors.groupingBy(CellPart::member));
        return new CellPage(
                cell.campaign(),
                unit,
                cell.name(),
                leads(unit),
                records.modules(campaign),
                records.people(campaign, cell.position(), LocalDate.now(clock)).stream()
                        .map(person -> person.with(parts.getOrDefault(person.id(), List.of())))
                        .toList());
    }

    /**
     * Lets a committee look at the names of a chi bộ, written down with the reason and shown to its members.
     *
     * @throws vn.quantriet.organisation.RegisterRefused when the reason says too little
     * @throws AccessDenied when the chi bộ is out of reach
     */
    @Requires(Permission.LOOK_UP_NAMES)
    public void lookUp(UnitId unit, String reason) {
        members.lookUp(unit, reason);
    }

    /** The chi bộ that the reader leads and that the list of the campaign counts, closed or not. */
    @Requires(Permission.READ_NAMES)
    @Transactional(readOnly = true)
    public List<OwnUnit> led(CampaignId campaign) {
        var names = currentActor.get().scope(Permission.READ_NAMES);
        return members.ownUnits().stream()
                .filter(own -> records.find(campaign, own.id(), names).isPresent())
                .toList();
    }

    /** How far the chi bộ are that the reader leads, in each open campaign. In one statement. */
    @Requires(Permission.READ_NAMES)
    @Transactional(readOnly = true)
    public List<CellFigures> own() {
        return records.figures(currentActor.get().scope(Permission.READ_NAMES));
    }

    private Scope scope() {
        return currentActor.get().scope(Permission.READ_NAMES, Permission.LOOK_UP_NAMES);
    }

    /** Whether the names are read by an office in this very chi bộ. */
    private boolean leads(UnitId unit) {
        return currentActor.get().scope(Permission.READ_NAMES).roots().contains(unit);
    }

    /** The same for what is elsewhere and what does not exist. */
    static AccessDenied outOfReach() {
        return new AccessDenied("Nothing of that kind within reach");
    }
}
