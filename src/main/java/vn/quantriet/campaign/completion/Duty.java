package vn.quantriet.campaign.completion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.catalogue.EditionHash;

/**
 * What an open campaign asks of a member on its list, and how far he is with it.
 *
 * @param edition current at the opening; a later one counts as well; null for what is asked once
 * @param marksFrom reading counts from here on; null: from ever
 * @param closesAt and until here, exclusive; null: it stays open
 */
@NamedInterface("completion")
public record Duty(
        CampaignId campaign,
        String module,
        Part part,
        PartState state,
        @Nullable EditionHash edition,
        @Nullable Instant marksFrom,
        @Nullable Instant closesAt) {

    /** Whether something of that moment counts. */
    public boolean counts(Instant at) {
        return (marksFrom == null || !at.isBefore(marksFrom)) && (closesAt == null || at.isBefore(closesAt));
    }
}
