package vn.quantriet.campaign.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.figures.Overview.Figured;
import vn.quantriet.campaign.figures.Overview.Place;
import vn.quantriet.organisation.Region;

/**
 * What campaigns count, unit by unit, over the tree of the day of the list. A unit can be opened while it lies in the
 * reader's scope of today; no names of members anywhere.
 */
@Service
@Requires(Permission.READ_FIGURES)
@Transactional(readOnly = true)
public class Figures {

    private final FiguresRecords records;
    private final TallySums sums;
    private final Supplements supplements;
    private final CurrentActor currentActor;
    private final Directory directory;
    private final Clock clock;

    Figures(
            FiguresRecords records,
            TallySums sums,
            Supplements supplements,
            CurrentActor currentActor,
            Directory directory,
            Clock clock) {
        this.records = records;
        this.sums = sums;
        this.supplements = supplements;
        this.currentActor = currentActor;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Opens a unit in a campaign; six statements at most, at any size.
     *
     * @param wanted null for the open campaign that closes first, or else the last that was closed
     * @param unit null for the first unit of the reader's scope
     * @param region null for all
     * @throws AccessDenied when campaign or unit is out of reach or does not exist
     */
    public Overview open(@Nullable CampaignId wanted, @Nullable UnitId unit, @Nullable Region region) {
        var campaigns = records.reached(scope());
        var campaign = campaigns.stream()
                .filter(one -> wanted == null || one.id().equals(wanted))
                .findFirst();
        if (campaign.isEmpty() && wanted != null) {
            throw outOfReach();
        }
        return new Overview(
                campaigns,
                campaign.orElse(null),
                campaign.map(head -> figured(head.id(), unit, region)).orElse(null));
    }

    /** Each part apart, over the first unit of the reader's scope; empty where the campaign holds nothing of it. Four statements. */
    public Optional<PartFigures> parts(CampaignId campaign) {
        var first = first(records.around(campaign, null, reader()));
        if (first == null) {
            return Optional.empty();
        }
        var unit = total(
                first, sums.whole(campaign, first, List.of(), null), sums.parts(campaign, first, List.of(), null));
        var supplements = this.supplements.within(campaign, first);
        return Optional.of(new PartFigures(
                unit.name(),
                unit.parts().stream()
                        .map(part -> new PartFigures.Line(part, supplements.getOrDefault(key(part.asked()), 0L)))
                        .toList()));
    }

    private static Supplements.Key key(AskedPart asked) {
        return new Supplements.Key(asked.module(), asked.part());
    }

    private @Nullable Figured figured(CampaignId campaign, @Nullable UnitId wanted, @Nullable Region region) {
        var nodes = records.around(campaign, wanted, reader());
        var found = wanted == null ? first(nodes) : of(nodes, wanted);
        if (found == null || !found.within()) {
            requireReach(wanted);
            return null;
        }
        var below = nodes.stream()
                .filter(node -> found.unit().equals(node.parent()))
                .toList();
        var whole = sums.whole(campaign, found, below, region);
        var parts = sums.parts(campaign, found, below, region);
        return new Figured(
                clock.instant(),
                total(found, whole, parts),
                places(nodes.stream().filter(node -> node.within() && node.holds(found))),
                places(nodes.stream()
                        .filter(node -> scope().roots().contains(node.unit())
                                && !node.equals(found)
                                && !node.holds(found)
                                && !found.holds(node))),
                progress(below, whole, parts),
                found.cell() ? List.of() : sums.slowest(campaign, found, scope(), region),
                region == null && !found.cell() ? records.trend(campaign, found.unit()) : List.of());
    }

    /** Where the scope begins; else the first of what has come into it since. */
    private @Nullable Node first(List<Node> nodes) {
        var roots = scope().roots();
        return nodes.stream()
                .filter(node -> node.within() && roots.contains(node.unit()))
                .findFirst()
                .or(() -> nodes.stream().filter(Node::within).findFirst())
                .orElse(null);
    }

    private static @Nullable Node of(List<Node> nodes, UnitId unit) {
        return nodes.stream()
                .filter(node -> node.unit().equals(unit))
                .findFirst()
                .orElse(null);
    }

    private static List<Place> places(java.util.stream.Stream<Node> nodes) {
        return nodes.map(node -> new Place(node.unit(), node.name())).toList();
    }

    /**
     * The units right below one, with their figures but without parts; two statements.
     *
     * @throws AccessDenied when campaign or unit is out of reach or does not exist
     */
    public List<UnitProgress> below(CampaignId campaign, UnitId unit, @Nullable Region region) {
        var level = records.level(campaign, unit, reader());
        if (level.isEmpty()) {
            throw outOfReach();
        }
        var below = level.subList(1, level.size());
        return progress(below, sums.whole(campaign, level.getFirst(), below, region), Map.of());
    }

    /**
     * Where the rate of a unit comes from.
     *
     * @throws AccessDenied when campaign or unit is out of reach or does not exist
     */
    public Why why(CampaignId campaign, UnitId unit, @Nullable Region region) {
        var head = head(campaign);
        var node = node(campaign, unit);
        var progress = total(
                node, sums.whole(campaign, node, List.of(), region), sums.parts(campaign, node, List.of(), region));
        var amended = records.amendments(campaign, node, region == null ? null : region.name());
        return new Why(
                head,
                progress,
                progress.brokenDown()
                        ? amended.stream()
                                .map(FiguresRecords.Amended::amendment)
                                .toList()
                        : List.of(),
                amended.isEmpty() ? 0 : amended.getFirst().total());
    }

    /**
     * The figures of a unit and of what stands below it, to be handed on.
     *
     * @param unfolded the units whose subordinate units are wanted, the unit itself always; null for everything
     * @throws AccessDenied when campaign or unit is out of reach or does not exist
     */
    public Report report(CampaignId campaign, UnitId unit, @Nullable Region region, @Nullable Set<UnitId> unfolded) {
        var head = head(campaign);
        var node = node(campaign, unit);
        var subtree = new Subtree(
                records.subtree(campaign, node, reader()),
                sums.leaves(campaign, node, region),
                sums.partsOfLeaves(campaign, node, region));
        var rows = subtree.rows();
        var total = subtree.top();
        return new Report(
                head,
                clock.instant(),
                total,
                Report.asked(total, rows),
                unfolded == null ? rows : shown(rows, unit, unfolded),
                unfinished(total, rows));
    }

    private static List<Report.Row> shown(List<Report.Row> rows, UnitId top, Set<UnitId> unfolded) {
        var open = new java.util.HashSet<UnitId>();
        open.add(top);
        var shown = new ArrayList<Report.Row>();
        for (var row : rows) {
            var parent = row.progress().parent();
            if (parent != null && open.contains(parent)) {
                shown.add(row);
                if (unfolded.contains(row.progress().unit())) {
                    open.add(row.progress().unit());
                }
            }
        }
        return shown;
    }

    private static List<UnitProgress> unfinished(UnitProgress total, List<Report.Row> rows) {
        var all = new ArrayList<>(rows.stream().map(Report.Row::progress).toList());
        all.add(total);
        return all.stream()
                .filter(row ->
                        row.cell() && row.counted().done() < row.counted().eligible())
                .sorted(Comparator.comparingDouble(
                        row -> (double) row.counted().done() / row.counted().eligible()))
                .toList();
    }

    private CampaignHead head(CampaignId campaign) {
        return records.reached(scope()).stream()
                .filter(one -> one.id().equals(campaign))
                .findFirst()
                .orElseThrow(Figures::outOfReach);
    }

    private Node node(CampaignId campaign, UnitId unit) {
        return records.find(campaign, unit, reader()).orElseThrow(Figures::outOfReach);
    }

    private static UnitProgress total(Node unit, Map<Integer, Counted> whole, Map<Integer, List<PartCounted>> parts) {
        return unit.with(
                whole.values().stream().reduce(Counted.NOBODY, Counted::plus),
                parts.values().stream().reduce(Subtree::sum).orElse(List.of()));
    }

    private static List<UnitProgress> progress(
            List<Node> nodes, Map<Integer, Counted> whole, Map<Integer, List<PartCounted>> parts) {
        return nodes.stream()
                .filter(node -> whole.containsKey(node.lft()))
                .map(node -> node.with(
                        whole.getOrDefault(node.lft(), Counted.NOBODY), parts.getOrDefault(node.lft(), List.of())))
                .toList();
    }

    private void requireReach(@Nullable UnitId unit) {
        if (unit != null && !directory.isWithin(unit, scope())) {
            throw outOfReach();
        }
    }

    private Scope scope() {
        return currentActor.get().scope(Permission.READ_FIGURES);
    }

    private FiguresRecords.Reader reader() {
        var actor = currentActor.get();
        return new FiguresRecords.Reader(
                actor.scope(Permission.READ_FIGURES),
                actor.scope(Permission.READ_NAMES, Permission.KEEP_REGISTER),
                actor.scope(Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER));
    }

    private static AccessDenied outOfReach() {
        return new AccessDenied("No figures of that kind within reach");
    }
}
