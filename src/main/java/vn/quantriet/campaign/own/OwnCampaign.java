package vn.quantriet.campaign.own;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.organisation.StandingKind;

/**
 * A campaign on whose list the member is.
 *
 * @param unitName where the member is counted
 * @param exclusion why the member is not counted; null: eligible
 * @param completedAt when the last part was recorded; null while not done
 * @param onBehalf whether a part of what is done was recorded by somebody else
 * @param amended whether the row was changed after the list was locked
 * @param modules in the order of the campaign
 */
@NamedInterface("completion")
public record OwnCampaign(
        Campaign campaign,
        String unitName,
        @Nullable StandingKind exclusion,
        @Nullable String exclusionNote,
        PartState state,
        @Nullable Instant completedAt,
        boolean onBehalf,
        boolean amended,
        List<OwnModule> modules) {

    public boolean isEligible() {
        return exclusion == null;
    }

    public boolean isDone() {
        return state == PartState.DONE;
    }

    /** Whether what the member does now counts. */
    public boolean runs(Instant now) {
        return campaign.state() == CampaignState.OPEN && !now.isBefore(campaign.opensAt()) && !campaign.isClosed(now);
    }

    /** How many modules are in the state. */
    public long modulesIn(PartState asked) {
        return modules.stream()
                .filter(module -> !module.module().isEmpty() && module.state() == asked)
                .count();
    }
}
