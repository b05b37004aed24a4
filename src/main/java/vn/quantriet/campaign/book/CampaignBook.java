package vn.quantriet.campaign.book;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.SettledTerm;
import vn.quantriet.campaign.Terms;
import vn.quantriet.campaign.book.BookRecords.Reader;
import vn.quantriet.campaign.book.BookRecords.Stored;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.Editions;

/**
 * Campaigns for whoever is on their list, and for whoever sees figures of a unit in their tree. Nothing here names anybody
 * on a list. Drafts are their leaders' business.
 */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
public class CampaignBook {

    private final BookRecords records;
    private final Terms terms;
    private final Editions editions;
    private final CurrentActor currentActor;
    private final Directory directory;

    CampaignBook(BookRecords records, Terms terms, Editions editions, CurrentActor currentActor, Directory directory) {
        this.records = records;
        this.terms = terms;
        this.editions = editions;
        this.currentActor = currentActor;
        this.directory = directory;
    }

    /** Open ones first, those that close first before others; one statement. */
    public List<CampaignCard> campaigns() {
        return records.list(reader());
    }

    /**
     * One campaign with all that holds in it; four statements, five where a rule holds for single units.
     *
     * @throws AccessDenied when the reader has nothing to do with it, it is a draft, or does not exist
     */
    public CampaignPage open(CampaignId id) {
        var stored =
                records.open(id, reader()).orElseThrow(() -> new AccessDenied("No campaign of that kind in reach"));
        return new CampaignPage(
                stored.campaign(),
                stored.unitName(),
                stored.ledBy(),
                stored.directive(),
                stored.listOn(),
                stored.marksFrom(),
                stored.closedAt(),
                stored.listed(),
                stored.exclusion(),
                records.modules(id).stream().map(this::line).toList(),
                stored.session(),
                settings(id, stored));
    }

    private CampaignPage.ModuleLine line(BookRecords.Module module) {
        var edition = editions.find(module.edition());
        return new CampaignPage.ModuleLine(
                module.module(),
                edition.map(Edition::title).orElse(module.module()),
                edition.map(Edition::number).orElse(0),
                Set.copyOf(module.parts().stream().map(Part::valueOf).toList()));
    }

    private List<SettledTerm> settings(CampaignId id, Stored stored) {
        var member = currentActor.get().member();
        return stored.listed() && member != null
                ? terms.of(id, () -> directory.path(member))
                : terms.of(id, stored.unit());
    }

    private Reader reader() {
        Actor actor = currentActor.get();
        return new Reader(actor.member(), actor.scope(Permission.READ_FIGURES, Permission.RUN_CAMPAIGNS));
    }
}
