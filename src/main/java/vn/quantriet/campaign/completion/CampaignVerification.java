package vn.quantriet.campaign.completion;

import java.util.ArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.shared.Verification;

/** Counts every campaign again, closed ones too: trees, lists, states, tallies, days that were drawn. */
@Component
class CampaignVerification implements Verification {

    private final JdbcClient jdbc;
    private final PartRecords parts;
    private final ListCheck lists;
    private final TallyCheck tallies;
    private final SnapshotCheck snapshots;

    CampaignVerification(
            JdbcClient jdbc, PartRecords parts, ListCheck lists, TallyCheck tallies, SnapshotCheck snapshots) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.lists = lists;
        this.tallies = tallies;
        this.snapshots = snapshots;
    }

    @Override
    public String name() {
        return "campaigns";
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome verify() {
        var faults = new ArrayList<String>();
        var campaigns = parts.locked();
        for (var campaign : campaigns) {
            lists.faults(campaign.id()).forEach(fault -> faults.add(campaign.title() + ": " + fault));
            tallies.faults(campaign.id()).forEach(fault -> faults.add(campaign.title() + ": " + fault));
            snapshots.faults(campaign.id()).forEach(fault -> faults.add(campaign.title() + ": " + fault));
        }
        return new Outcome(
                "%d campaigns, %d on lists, %d tallies, %d days of units"
                        .formatted(
                                campaigns.size(),
                                count("campaign_roster"),
                                count("campaign_tally"),
                                count("campaign_snapshot")),
                faults);
    }

    private long count(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }
}
