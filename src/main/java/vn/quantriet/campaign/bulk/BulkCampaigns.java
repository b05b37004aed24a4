package vn.quantriet.campaign.bulk;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.OpenToAll;

/** Fills an installation that has no campaign yet: everything or nothing. */
@Service
@OpenToAll("Only the portal itself fills campaigns, and only where there is none")
public class BulkCampaigns {

    private final JdbcClient jdbc;
    private final RecordsLoad load;

    BulkCampaigns(JdbcClient jdbc, RecordsLoad load) {
        this.jdbc = jdbc;
        this.load = load;
    }

    /** Whether there is no campaign besides the standing one. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM campaign WHERE kind = 'CAMPAIGN')")
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes everything the source gives, in one transaction.
     *
     * @throws IllegalStateException when there is a campaign already
     */
    @Transactional
    public void fill(Consumer<CampaignLoad> source) {
        if (!isEmpty()) {
            throw new IllegalStateException("Campaigns are filled in bulk only where there is none");
        }
        source.accept(load);
    }
}
