package vn.quantriet.campaign.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.completion.Recount;
import vn.quantriet.campaign.completion.Roster;
import vn.quantriet.campaign.completion.Snapshots;

/**
 * Plans, opens, extends and closes the campaigns of the units whose committee the person serves. Everything throws {@link
 * AccessDenied} when a campaign or unit is out of reach or does not exist, and {@link CampaignRefused} when it cannot be
 * done; nothing is changed then.
 */
@Service
@Requires(Permission.RUN_CAMPAIGNS)
@Transactional
public class CampaignDesk {

    private final DeskRecords records;
    private final Lead lead;
    private final Roster roster;
    private final Recount recount;
    private final Snapshots snapshots;
    private final MaterialCheck material;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Directory directory;
    private final Clock clock;

    CampaignDesk(
            DeskRecords records,
            Lead lead,
            Roster roster,
            Recount recount,
            Snapshots snapshots,
            MaterialCheck material,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Directory directory,
            Clock clock) {
        this.records = records;
        this.lead = lead;
        this.roster = roster;
        this.recount = recount;
        this.snapshots = snapshots;
        this.material = material;
        this.trail = trail;
        this.events = events;
        this.directory = directory;
        this.clock = clock;
    }

    /** Keeps a new draft. */
    public CampaignId draft(CampaignDraft draft) {
        check(draft);
        var id = records.add(draft, clock.getZone());
        trail.record(Entry.of("campaign.drafted", "campaign", id.value(), draft.unit())
                .changing(null, Map.of("title", draft.title())));
        return id;
    }

    /**
     * Changes a draft.
     *
     * @param version of the draft that was shown; another one means that somebody else changed it meanwhile
     */
    public void edit(CampaignId id, int version, CampaignDraft draft) {
        var held = lead.lock(id).draft();
        check(draft);
        if (held.version() != version) {
            throw new CampaignRefused("campaign.refused.changed-meanwhile");
        }
        records.change(id, draft, clock.getZone());
        trail.record(Entry.of("campaign.draft-edited", "campaign", id.value(), draft.unit())
                .changing(Map.of("title", held.title()), Map.of("title", draft.title())));
    }

    /** Deletes a draft. */
    public void delete(CampaignId id) {
        var held = lead.lock(id).draft();
        records.delete(id);
        trail.record(Entry.of("campaign.draft-deleted", "campaign", id.value(), held.unit())
                .changing(Map.of("title", held.title()), null));
    }

    /**
     * Opens a draft: fixes the editions, locks the list of its day with the tree of that day, and counts what members have
     * done already. Cannot be undone.
     */
    public void open(CampaignId id) {
        lead.lock(id).draft();
        var draft = records.draft(id, clock).orElseThrow(Lead::outOfReach);
        check(draft);
        checkDays(draft);
        draft.modules()
                .forEach(module -> records.pin(
                        id, module.module(), material.edition(draft, module).hash()));
        lockList(id, draft);
        records.opened(id, clock.instant());
        tellAndCount(id);
        trail.record(Entry.of("campaign.opened", "campaign", id.value(), draft.unit())
                .changing(
                        null,
                        Map.of("title", draft.title(), "listOn", draft.listOn().toString())));
    }

    /**
     * Gives an open campaign a later last day. What was done since the window ended counts from now on.
     *
     * @param reason at least two words
     */
    public void extend(CampaignId id, LocalDate lastDay, String reason) {
        var why = Reason.of(reason);
        var held = lead.lock(id).open();
        var before = DeskRecords.lastDay(held.closesAt(), clock.getZone());
        if (!lastDay.isAfter(before) || lastDay.isBefore(LocalDate.now(clock))) {
            throw new CampaignRefused("campaign.refused.not-later");
        }
        records.extend(id, lastDay, clock.getZone());
        tellAndCount(id);
        trail.record(Entry.of("campaign.extended", "campaign", id.value(), held.unit())
                .because(why.text())
                .changing(Map.of("lastDay", before.toString()), Map.of("lastDay", lastDay.toString())));
    }

    /** Says who answers for a campaign that is not closed, in words; blank: nobody is named. */
    public void leadBy(CampaignId id, String ledBy) {
        var held = lead.lock(id);
        if (held.state() == CampaignState.CLOSED) {
            throw new CampaignRefused("campaign.refused.closed");
        }
        var name = ledBy.strip();
        if (name.length() > DeskRecords.LONGEST_LED_BY) {
            throw new CampaignRefused("campaign.refused.too-long");
        }
        records.leadBy(id, name);
        trail.record(Entry.of("campaign.led-by", "campaign", id.value(), held.unit())
                .changing(Map.of("ledBy", held.ledBy()), Map.of("ledBy", name)));
    }

    /** Closes an open campaign; its figures are frozen. Cannot be undone. */
    public void close(CampaignId id) {
        var held = lead.lock(id).open();
        snapshots.takeUntil(id, LocalDate.now(clock));
        records.closed(id, clock.instant());
        trail.record(Entry.of("campaign.closed", "campaign", id.value(), held.unit()));
    }

    private void check(CampaignDraft draft) {
        lead.require(draft.unit());
        draft.units().forEach(lead::require);
        DraftCheck.check(draft);
        var tree = new Scope(Set.of(draft.unit()));
        if (draft.units().stream().anyMatch(unit -> !directory.isWithin(unit, tree))) {
            throw new CampaignRefused("campaign.refused.units-elsewhere");
        }
    }

    private void checkDays(CampaignDraft draft) {
        var today = LocalDate.now(clock);
        if (draft.listOn().isAfter(today)) {
            throw new CampaignRefused("campaign.refused.list-day-to-come");
        }
        if (draft.lastDay().isBefore(today)) {
            throw new CampaignRefused("campaign.refused.window-over");
        }
    }

    private void lockList(CampaignId id, CampaignDraft draft) {
        if (roster.lock(id, draft.unit(), draft.units(), draft.listOn()) == 0) {
            throw new CampaignRefused("campaign.refused.nobody");
        }
        if (records.eligible(id) == 0) {
            throw new CampaignRefused("campaign.refused.nobody-eligible");
        }
    }

    private void tellAndCount(CampaignId id) {
        events.publishEvent(new CampaignOpened(id));
        recount.count(id);
    }
}
