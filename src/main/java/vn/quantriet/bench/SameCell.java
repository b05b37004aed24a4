package vn.quantriet.bench;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.shared.Retry;

/** Everybody of one chi bộ finishes everything at once, from several threads, each report a transaction of its own. */
final class SameCell {

    private static final int THREADS = 8;

    private final JdbcClient jdbc;
    private final Completions completions;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final CampaignId campaign;

    SameCell(ConfigurableApplicationContext portal, CampaignId campaign) {
        this.jdbc = portal.getBean(JdbcClient.class);
        this.completions = portal.getBean(Completions.class);
        this.transaction = portal.getBean(TransactionTemplate.class);
        this.clock = portal.getBean(Clock.class);
        this.campaign = campaign;
    }

    void measure() throws Exception {
        var cell = number("SELECT position FROM campaign_tally WHERE campaign_id = :campaign"
                + " ORDER BY not_begun DESC, position LIMIT 1");
        var reports = reports(cell);
        var begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(reports)) {
                done.get();
            }
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        Bench.row("same_cell_reports", reports.size(), 0);
        Bench.row("same_cell_per_second", reports.size() / seconds, 0);
        Bench.row(
                "same_cell_lost",
                number(
                        "SELECT SUM(not_begun + under_way) FROM campaign_tally WHERE campaign_id = :campaign AND position = "
                                + cell),
                0);
    }

    /** In any order, as people are. */
    private List<Callable<Boolean>> reports(long cell) {
        List<Callable<Boolean>> reports = new ArrayList<>();
        jdbc.sql("""
                        SELECT r.member_id, q.module, q.part FROM campaign_roster r
                          JOIN campaign_requirement q ON q.campaign_id = r.campaign_id
                         WHERE r.campaign_id = :campaign AND r.position = :cell AND r.exclusion IS NULL""").param("campaign", campaign.value()).param("cell", cell).query(row -> {
            var report = new PartReport(
                    new MemberId(row.getLong(1)),
                    row.getString(2),
                    Part.valueOf(row.getString(3)),
                    PartState.DONE,
                    null,
                    clock.instant(),
                    null,
                    null);
            reports.add(() -> Retry.of(() -> transaction.execute(status -> completions.report(campaign, report))));
        });
        Collections.shuffle(reports, new Random(5));
        return reports;
    }

    private long number(String sql) {
        return jdbc.sql(sql)
                .param("campaign", campaign.value())
                .query(Long.class)
                .single();
    }
}
