package vn.quantriet.campaign.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;

/**
 * A campaign as the head of its figures names it.
 *
 * @param listOn the day whose list is locked
 * @param opensOn the first day of the window
 * @param lastDay the last day of the window; null: it stays open
 */
public record CampaignHead(
        CampaignId id,
        String title,
        CampaignState state,
        LocalDate listOn,
        LocalDate opensOn,
        @Nullable LocalDate lastDay) {

    public boolean isClosed() {
        return state == CampaignState.CLOSED;
    }

    public boolean isBefore(LocalDate today) {
        return today.isBefore(opensOn);
    }

    /** Whether the last day is over. */
    public boolean isOver(LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }

    /** Days that are left after today; null where there is no last day. */
    public @Nullable Long daysLeft(LocalDate today) {
        return lastDay == null ? null : ChronoUnit.DAYS.between(today, lastDay);
    }
}
