package vn.quantriet.campaign.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.SettledTerm;
import vn.quantriet.campaign.Terms;
import vn.quantriet.catalogue.EditionState;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.LibraryFilter;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.VietnameseText;

/**
 * What leaders need to plan and to run campaigns of the units whose committee they serve. Throws {@link AccessDenied} when a
 * campaign is out of reach or does not exist.
 */
@Service
@Requires(Permission.RUN_CAMPAIGNS)
@Transactional(readOnly = true)
public class CampaignPlans {

    private final Lead lead;
    private final DeskRecords records;
    private final PlanRecords plans;
    private final Library library;
    private final MaterialCheck material;
    private final Terms terms;
    private final Clock clock;

    CampaignPlans(
            Lead lead,
            DeskRecords records,
            PlanRecords plans,
            Library library,
            MaterialCheck material,
            Terms terms,
            Clock clock) {
        this.lead = lead;
        this.records = records;
        this.plans = plans;
        this.library = library;
        this.material = material;
        this.terms = terms;
        this.clock = clock;
    }

    /** Open ones first, then drafts, then closed ones; one statement. */
    public List<PlanRow> campaigns() {
        return plans.list(lead.scope());
    }

    /** One of {@link #campaigns}, such as to show what its closing would freeze. */
    public PlanRow campaign(CampaignId id) {
        lead.read(id);
        return plans.one(id, lead.scope()).orElseThrow(Lead::outOfReach);
    }

    /** Whether the person leads the campaign: it is within reach. */
    public boolean leads(CampaignId id) {
        return plans.one(id, lead.scope()).isPresent();
    }

    /**
     * A draft to be edited.
     *
     * @throws CampaignRefused when it is no draft any more
     */
    public Plan plan(CampaignId id) {
        var held = lead.read(id).draft();
        var draft = records.draft(id, clock).orElseThrow(Lead::outOfReach);
        var ids = new HashSet<>(draft.units());
        ids.add(draft.unit());
        var units = plans.units(ids, lead.scope());
        return new Plan(id, held.version(), draft, units);
    }

    /** Every setting of a draft, as it would hold in the unit that runs it. */
    public List<SettledTerm> settings(CampaignId id) {
        return terms.of(id, lead.read(id).unit());
    }

    /**
     * Whom the draft would count.
     *
     * @throws CampaignRefused when it is no draft any more
     */
    public Preview preview(CampaignId id) {
        lead.read(id).draft();
        var draft = records.draft(id, clock).orElseThrow(Lead::outOfReach);
        return plans.preview(draft.units(), draft.listOn());
    }

    /** Units within reach whose name holds the text, diacritics or not; those above first, at most 50. */
    public List<UnitFound> units(String text) {
        return plans.units(VietnameseText.fold(text), lead.scope(), LocalDate.now(clock));
    }

    /** The unit within reach that stands above the others: whose committee runs a new campaign, most likely. */
    public UnitFound top() {
        return units("").stream().findFirst().orElseThrow(Lead::outOfReach);
    }

    /** The modules of the library, in its order. */
    public List<ModuleOffer> modules() {
        return library.modules(LibraryFilter.ALL).stream()
                .map(card -> new ModuleOffer(
                        card.module(),
                        card.edition().title(),
                        card.edition().state() == EditionState.APPROVED,
                        material.hasQuestions(card.edition())))
                .toList();
    }
}
