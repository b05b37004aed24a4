package vn.quantriet.campaign.cell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.cell.Recorded.Reading;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.organisation.Members;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.WholeTransaction;

/**
 * Reading that whoever leads a chi bộ records for members (ghi thay), such as those who studied together in the meeting room.
 * A quiz is never recorded here: its paper is typed in and marked.
 */
@Service
@Requires(Permission.READ_NAMES)
public class OnBehalf {

    /** How long a step can be undone without a reason, by whoever took it. */
    static final Duration UNDO = Duration.ofMinutes(15);

    private final Members members;
    private final CellRecords cells;
    private final OnBehalfRecords records;
    private final Completions completions;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    OnBehalf(
            Members members,
            CellRecords cells,
            OnBehalfRecords records,
            Completions completions,
            WholeTransaction transaction,
            AuditTrail trail,
            CurrentActor currentActor,
            Clock clock) {
        this.members = members;
        this.cells = cells;
        this.records = records;
        this.completions = completions;
        this.transaction = transaction;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * Records reading of members on the list. In an open campaign it counts; in a closed one it is kept as made up afterwards
     * and moves no figure. What is done already stays as it is.
     *
     * @throws AccessDenied when the reader does not lead this chi bộ, or the list counts one of the members elsewhere
     * @throws RecordRefused when nothing was chosen, a module is not asked to be read, or the day lies outside
     */
    public Recorded record(CampaignId campaign, UnitId unit, StudiedTogether studied) {
        return transaction.run(() -> {
            var cell = enter(campaign, unit);
            RecordCheck.check(cell, cells.modules(campaign), studied, clock);
            var chosen = studied.members().stream()
                    .sorted(Comparator.comparing(MemberId::value))
                    .toList();
            if (!records.lock(campaign, cell.position(), chosen)) {
                throw CellStudy.outOfReach();
            }
            var readings = new ArrayList<Reading>();
            var known = cells.parts(campaign, cell.position());
            chosen.forEach(member -> readings.addAll(record(cell, unit, member, studied, known)));
            return new Recorded(campaign, unit, cell.isClosed(), List.copyOf(readings));
        });
    }

    private List<Reading> record(
            CellRecords.Cell cell, UnitId unit, MemberId member, StudiedTogether studied, List<CellPart> known) {
        var before = new TreeMap<String, Object>();
        var readings = new ArrayList<Reading>();
        for (var module : studied.modules().stream().sorted().toList()) {
            if (cell.isClosed()
                    ? makeUp(cell, member, module, studied, known)
                    : report(cell, member, module, studied)) {
                readings.add(new Reading(member, module));
                before.put(module, stateOf(known, member, module).name());
            }
        }
        if (!readings.isEmpty()) {
            trail.record(Entry.of(
                            cell.isClosed() ? "campaign.made-up" : "campaign.recorded-on-behalf",
                            "member",
                            member.value(),
                            unit)
                    .changing(about(cell.campaign().id(), before), after(cell, studied, before)));
        }
        return readings;
    }

    private boolean report(CellRecords.Cell cell, MemberId member, String module, StudiedTogether studied) {
        return completions.report(
                cell.campaign().id(),
                new PartReport(
                        member,
                        module,
                        Part.READ,
                        PartState.DONE,
                        null,
                        moment(cell, studied),
                        recorder(),
                        RecordCheck.note(studied)));
    }

    private boolean makeUp(
            CellRecords.Cell cell, MemberId member, String module, StudiedTogether studied, List<CellPart> known) {
        return stateOf(known, member, module) != PartState.DONE
                && records.addMakeUp(
                        cell.campaign().id(),
                        new Reading(member, module),
                        moment(cell, studied),
                        clock.instant(),
                        recorder(),
                        RecordCheck.note(studied));
    }

    /**
     * Takes a step back, within {@link #UNDO} and only by whoever took it; what is no longer as it was recorded stays.
     *
     * @return how many readings were taken back
     * @throws AccessDenied when the reader does not lead this chi bộ
     */
    public int undo(Recorded step) {
        return transaction.run(() -> {
            var cell = enter(step.campaign(), step.unit());
            var own = cells.parts(step.campaign(), cell.position()).stream()
                    .filter(part -> step.readings().contains(new Reading(part.member(), part.module())))
                    .filter(part -> part.makeUp() == step.makeUp() && isMineAndFresh(part))
                    .sorted(Comparator.comparing(part -> part.member().value()))
                    .toList();
            records.lock(
                    step.campaign(),
                    cell.position(),
                    own.stream().map(CellPart::member).distinct().toList());
            return (int) own.stream()
                    .filter(part -> takeBack(step.campaign(), step.unit(), part, null))
                    .count();
        });
    }

    private boolean isMineAndFresh(CellPart part) {
        return part.canBeWithdrawn()
                && Objects.equals(part.recordedById(), currentActor.get().member())
                && !part.recordedAt().isBefore(clock.instant().minus(UNDO));
    }

    /**
     * Takes back one reading that was recorded by mistake, by whomever.
     *
     * @param makeUp whether it was made up after the campaign was closed
     * @return whether there was such a record
     * @throws AccessDenied when the reader does not lead this chi bộ
     * @throws RecordRefused when the reason says too little, or the figures are frozen
     */
    public boolean withdraw(CampaignId campaign, UnitId unit, Reading reading, boolean makeUp, String reason) {
        return transaction.run(() -> {
            var cell = enter(campaign, unit);
            RecordCheck.reason(reason);
            if (cell.isClosed() && !makeUp) {
                throw new RecordRefused("campaign.cell.refused.frozen");
            }
            return find(campaign, cell, reading, makeUp)
                    .filter(part -> takeBack(campaign, unit, part, reason.strip()))
                    .isPresent();
        });
    }

    private Optional<CellPart> find(CampaignId campaign, CellRecords.Cell cell, Reading reading, boolean makeUp) {
        return cells.parts(campaign, cell.position()).stream()
                .filter(part -> part.member().equals(reading.member())
                        && part.module().equals(reading.module())
                        && part.makeUp() == makeUp
                        && part.canBeWithdrawn())
                .findFirst();
    }

    private boolean takeBack(CampaignId campaign, UnitId unit, CellPart part, @Nullable String reason) {
        var taken = part.makeUp()
                ? records.removeMakeUp(campaign, new Reading(part.member(), part.module()))
                : completions.withdraw(campaign, part.member(), part.module(), Part.READ);
        if (taken) {
            trail.record(Entry.of(
                            "campaign.recorded-withdrawn",
                            "member",
                            part.member().value(),
                            unit)
                    .because(reason)
                    .changing(about(campaign, before(part)), about(campaign, Map.of(part.module(), "NOT_BEGUN"))));
        }
        return taken;
    }

    /** Only for who leads this very chi bộ. Nobody closes the campaign meanwhile. */
    private CellRecords.Cell enter(CampaignId campaign, UnitId unit) {
        if (members.ownUnits().stream().noneMatch(own -> own.id().equals(unit))) {
            throw CellStudy.outOfReach();
        }
        records.keepState(campaign);
        return cells.find(campaign, unit, currentActor.get().scope(Permission.READ_NAMES))
                .orElseThrow(CellStudy::outOfReach);
    }

    private Recorder recorder() {
        var actor = currentActor.get();
        return new Recorder(Objects.requireNonNull(actor.member()), actor.name());
    }

    /** The day as a moment that counts. */
    private Instant moment(CellRecords.Cell cell, StudiedTogether studied) {
        var start = studied.day().atStartOfDay(clock.getZone()).toInstant();
        var opens = cell.campaign().opensAt();
        return start.isBefore(opens) ? opens : start;
    }

    private static PartState stateOf(List<CellPart> known, MemberId member, String module) {
        return known.stream()
                .filter(part -> !part.makeUp()
                        && part.part() == Part.READ
                        && part.member().equals(member)
                        && part.module().equals(module))
                .findFirst()
                .map(CellPart::state)
                .orElse(PartState.NOT_BEGUN);
    }

    private static Map<String, Object> about(CampaignId campaign, Map<String, ?> readings) {
        var about = new TreeMap<String, Object>(readings);
        about.put("campaign", campaign.value());
        return about;
    }

    private static Map<String, Object> after(
            CellRecords.Cell cell, StudiedTogether studied, Map<String, Object> before) {
        var after = new TreeMap<String, Object>();
        before.keySet().forEach(module -> after.put(module, PartState.DONE.name()));
        after.put("day", Format.day(studied.day()));
        after.put("note", studied.note().strip());
        return about(cell.campaign().id(), after);
    }

    private static Map<String, Object> before(CellPart part) {
        return Map.of(
                part.module(),
                part.state().name(),
                "recordedBy",
                String.valueOf(part.recordedBy()),
                "recordedAt",
                part.recordedAt().toString());
    }
}
