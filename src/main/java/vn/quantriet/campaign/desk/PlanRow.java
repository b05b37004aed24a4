package vn.quantriet.campaign.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.Campaign;

/**
 * A campaign as its leaders see it.
 *
 * @param unitName whose committee runs it
 * @param ledBy who answers for it; null: not said
 * @param onList how many were on the list of the day; 0 while it is a draft
 * @param eligible of them not excluded
 * @param done of those, who have completed it
 */
public record PlanRow(
        Campaign campaign,
        String unitName,
        @Nullable String ledBy,
        LocalDate listOn,
        long onList,
        long eligible,
        long done) {}
