package vn.quantriet.campaign.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.completion.Recount;
import vn.quantriet.campaign.completion.Roster;
import vn.quantriet.catalogue.Editions;

/** Plans, opens and closes the campaigns of the units whose committee the person serves. */
@Service
@Requires(Permission.RUN_CAMPAIGNS)
public class CampaignDesk {

    private final DeskRecords records;
    private final Roster roster;
    private final Recount recount;
    private final Editions editions;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final CurrentActor currentActor;
    private final Directory directory;
    private final Clock clock;

    CampaignDesk(
            DeskRecords records,
            Roster roster,
            Recount recount,
            Editions editions,
            AuditTrail trail,
            ApplicationEventPublisher events,
            CurrentActor currentActor,
            Directory directory,
            Clock clock) {
        this.records = records;
        this.roster = roster;
        this.recount = recount;
        this.editions = editions;
        this.trail = trail;
        this.events = events;
        this.currentActor = currentActor;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Keeps a new draft.
     *
     * @throws AccessDenied when its unit or one of its units is out of reach
     * @throws CampaignRefused when it says something that cannot be
     */
    @Transactional
    public CampaignId draft(CampaignDraft draft) {
        requireReach(draft.unit());
        draft.units().forEach(this::requireReach);
        DraftCheck.check(draft);
        var id = records.add(draft, clock.getZone());
        trail.record(Entry.of("campaign.drafted", "campaign", id.value(), draft.unit())
                .changing(null, Map.of("title", draft.title())));
        return id;
    }

    /**
     * Opens a draft: fixes the editions, locks the list of its day with the tree of that day, and counts what members have
     * done already. Cannot be undone.
     *
     * @throws AccessDenied when it is out of reach
     * @throws CampaignRefused when it is no draft, or cannot be opened as it stands
     */
    @Transactional
    public void open(CampaignId id) {
        var draft = records.lockDraft(id, clock).orElseThrow(CampaignDesk::outOfReach);
        requireReach(draft.unit());
        DraftCheck.check(draft);
        if (draft.listOn().isAfter(LocalDate.now(clock))) {
            throw new CampaignRefused("campaign.refused.list-day-to-come");
        }
        for (var module : draft.modules()) {
            var edition = editions.current(module.module())
                    .orElseThrow(() -> new CampaignRefused("campaign.refused.no-edition", module.module()));
            records.pin(id, module.module(), edition.hash());
        }
        if (roster.lock(id, draft.unit(), draft.units(), draft.listOn()) == 0) {
            throw new CampaignRefused("campaign.refused.nobody");
        }
        records.opened(id, clock.instant());
        events.publishEvent(new CampaignOpened(id));
        recount.count(id);
        trail.record(Entry.of("campaign.opened", "campaign", id.value(), draft.unit())
                .changing(
                        null,
                        Map.of("title", draft.title(), "listOn", draft.listOn().toString())));
    }

    /**
     * Closes an open campaign; its figures are frozen. Cannot be undone.
     *
     * @throws AccessDenied when it is out of reach
     * @throws CampaignRefused when it is not open
     */
    @Transactional
    public void close(CampaignId id) {
        var unit = records.lockOpen(id).orElseThrow(() -> new CampaignRefused("campaign.refused.not-open"));
        requireReach(unit);
        records.closed(id, clock.instant());
        trail.record(Entry.of("campaign.closed", "campaign", id.value(), unit));
    }

    private void requireReach(UnitId unit) {
        if (!directory.isWithin(unit, currentActor.get().scope(Permission.RUN_CAMPAIGNS))) {
            throw outOfReach();
        }
    }

    /** The same for what is elsewhere and what does not exist. */
    private static AccessDenied outOfReach() {
        return new AccessDenied("No campaign of that kind within reach");
    }
}
