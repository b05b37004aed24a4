package vn.quantriet.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A study campaign.
 *
 * @param checkedQuestions whether checked questions may be graded, not only those of approved editions
 * @param closesAt null: it stays open
 */
public record Campaign(
        CampaignId id,
        String title,
        boolean checkedQuestions,
        @Nullable Instant closesAt) {

    public boolean isClosed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }
}
