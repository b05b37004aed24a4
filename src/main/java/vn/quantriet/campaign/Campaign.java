package vn.quantriet.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A study campaign.
 *
 * @param checkedQuestions whether checked questions may be graded, not only those of approved editions
 * @param closesAt the end of its window, exclusive; null: it stays open
 */
public record Campaign(
        CampaignId id,
        String title,
        CampaignState state,
        boolean checkedQuestions,
        Instant opensAt,
        @Nullable Instant closesAt) {

    public boolean isClosed(Instant now) {
        return state == CampaignState.CLOSED || closesAt != null && !now.isBefore(closesAt);
    }

    /** The last day of its window; null where it stays open. */
    public @Nullable LocalDate lastDay(Clock clock) {
        return closesAt == null
                ? null
                : closesAt.minusMillis(1).atZone(clock.getZone()).toLocalDate();
    }

    /** How many days are left after today: 0 on the last day, less than that after it; null where it stays open. */
    public @Nullable Long daysLeft(Clock clock) {
        var last = lastDay(clock);
        return last == null ? null : ChronoUnit.DAYS.between(LocalDate.now(clock), last);
    }
}
