package vn.quantriet.campaign.book;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.SettledTerm;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.rules.RuleDocument;

/**
 * One campaign, in no draft.
 *
 * @param unitName whose committee runs it, as it was called on the day of the list
 * @param ledBy who answers for it, in words; null: not said
 * @param directive the document it carries out; null: none
 * @param marksFrom reading counts from then on; null: from ever
 * @param closedAt when its figures were frozen; null while it is open
 * @param listed whether the reader is on its list
 * @param exclusion why the reader is on the list but not counted; null where he is counted, or not on it
 * @param session whether it asks for a session, once
 * @param settings as they hold for the reader's own unit when he is on the list, else for the unit that runs it
 */
public record CampaignPage(
        Campaign campaign,
        String unitName,
        @Nullable String ledBy,
        @Nullable RuleDocument directive,
        LocalDate listOn,
        @Nullable Instant marksFrom,
        @Nullable Instant closedAt,
        boolean listed,
        @Nullable StandingKind exclusion,
        List<ModuleLine> modules,
        boolean session,
        List<SettledTerm> settings) {

    /**
     * @param edition its number within the module; 0 where the library no longer knows it
     * @param parts what completes it
     */
    public record ModuleLine(String module, String title, int edition, Set<Part> parts) {}
}
