package vn.quantriet.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.cell.CellStudy;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.embedded.EmbeddedServer;
import vn.quantriet.shared.Verification;

/**
 * What the committee's page, the unfolding of a level, a completion and the names of one chi bộ cost in the server. The portal
 * runs in this very process, so that its services are called as its screens call them.
 */
class FiguresBench implements Bench.Measurement {

    private static final int WARM_UP = 20;
    private static final int TIMES = 60;
    private static final int EVENTS = 500;
    /** Counting everything again takes minutes above this. */
    private static final int LARGEST_TO_VERIFY = 100_000;

    private static final String UNGRADED = "12-nq-tw-khoa-xi";

    /** Lets the database count which rows it reads, table by table. */
    private static final String COUNT_ROWS = "--userstat=1";

    private final int members;

    FiguresBench(int members) {
        this.members = members;
    }

    @Override
    public void measure(Path folder) throws Exception {
        var begin = System.nanoTime();
        try (var database = EmbeddedServer.start(folder.resolve("data"), COUNT_ROWS);
                var portal = start(database)) {
            Bench.row("members", members, 0);
            Bench.row("first_start_s", (System.nanoTime() - begin) / 1e9, 1);
            measure(portal);
        }
    }

    private ConfigurableApplicationContext start(EmbeddedServer database) throws ClassNotFoundException {
        return new SpringApplicationBuilder(Class.forName("vn.quantriet.Application"))
                .profiles("demo")
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(MeasuringReader.class, MeasuringReader::new, bean -> bean.setPrimary(true)))
                .run(
                        "--server.port=0",
                        "--portal.demo.members=" + members,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }

    private void measure(ConfigurableApplicationContext portal) throws Exception {
        var jdbc = portal.getBean(JdbcClient.class);
        var reader = portal.getBean(MeasuringReader.class);
        var root = new UnitId(number(jdbc, "SELECT id FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1"));
        reader.become(root);
        var campaign =
                new CampaignId(number(jdbc, "SELECT MAX(id) FROM campaign WHERE kind = 'CAMPAIGN' AND state = 'OPEN'"));
        Bench.row(
                "leaves",
                number(jdbc, "SELECT COUNT(*) FROM campaign_tally WHERE campaign_id = " + campaign.value()),
                0);
        pages(portal.getBean(Figures.class), jdbc, campaign, root);
        events(portal, jdbc, campaign);
        new SameCell(portal, campaign).measure();
        secretary(portal.getBean(CellStudy.class), jdbc, campaign);
        if (members <= LARGEST_TO_VERIFY) {
            verify(portal);
        }
    }

    private static void pages(Figures figures, JdbcClient jdbc, CampaignId campaign, UnitId root) {
        var large = new UnitId(number(
                jdbc,
                "SELECT unit_id FROM campaign_node WHERE parent_id = " + root.value() + " AND campaign_id = "
                        + campaign.value() + " ORDER BY rgt - lft DESC LIMIT 1"));
        var before = statements(jdbc);
        timed("overview", jdbc, TIMES, i -> figures.open(null, null, null));
        Bench.row("statements", (statements(jdbc) - before) / (double) (TIMES + WARM_UP), 1);
        timed("overview_below", jdbc, TIMES, i -> figures.open(campaign, large, null));
        timed("tree", jdbc, TIMES, i -> figures.below(campaign, large, null));
        timed("why", jdbc, TIMES, i -> figures.why(campaign, root, null));
    }

    private static void events(ConfigurableApplicationContext portal, JdbcClient jdbc, CampaignId campaign) {
        var completions = portal.getBean(Completions.class);
        var transaction = portal.getBean(TransactionTemplate.class);
        var now = portal.getBean(Clock.class).instant();
        var somebody = jdbc.sql(
                        "SELECT member_id FROM campaign_roster WHERE campaign_id = :campaign"
                                + " AND exclusion IS NULL AND state = 'NOT_BEGUN' ORDER BY member_id * 7919 % 104729 LIMIT :how")
                .param("campaign", campaign.value())
                .param("how", EVENTS + WARM_UP)
                .query((row, place) -> new MemberId(row.getLong(1)))
                .list();
        timed(
                "event",
                jdbc,
                Math.max(1, somebody.size() - WARM_UP),
                i -> transaction.executeWithoutResult(status -> completions.report(
                        campaign,
                        new PartReport(
                                somebody.get(i % somebody.size()),
                                UNGRADED,
                                Part.READ,
                                PartState.DONE,
                                null,
                                now,
                                null,
                                null))));
    }

    /** The page of the largest chi bộ, names and all. */
    private static void secretary(CellStudy study, JdbcClient jdbc, CampaignId campaign) {
        var unit = new UnitId(number(
                jdbc,
                "SELECT unit_id FROM campaign_tally WHERE campaign_id = " + campaign.value()
                        + " ORDER BY not_begun + under_way + done DESC LIMIT 1"));
        timed("secretary", jdbc, TIMES, i -> study.open(campaign, unit));
    }

    /** What {@code ./portal verify} counts again of campaigns. */
    private static void verify(ConfigurableApplicationContext portal) {
        var campaigns = portal.getBeansOfType(Verification.class).values().stream()
                .filter(one -> one.name().startsWith("campaign"))
                .findFirst()
                .orElseThrow();
        var begin = System.nanoTime();
        var faults = campaigns.verify().faults();
        Bench.row("verify_s", (System.nanoTime() - begin) / 1e9, 1);
        Bench.row("verify_faults", faults.size(), 0);
        faults.forEach(System.err::println);
    }

    /** The median and the 95th of a hundred, and how many facts were read each time. */
    private static void timed(String name, JdbcClient jdbc, int times, IntConsumer work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.accept(i);
        }
        var facts = facts(jdbc);
        var took = new double[times];
        for (int i = 0; i < times; i++) {
            var begin = System.nanoTime();
            work.accept(i + WARM_UP);
            took[i] = (System.nanoTime() - begin) / 1e6;
        }
        var read = (facts(jdbc) - facts) / (double) times;
        Arrays.sort(took);
        Bench.row(name + "_ms", took[times / 2], 2);
        Bench.row(name + "_p95_ms", took[(int) (times * 0.95)], 2);
        Bench.row(name + "_facts_read", read, 1);
    }

    /** Rows of the list and of the parts that the database has read so far. */
    private static long facts(JdbcClient jdbc) {
        jdbc.sql("SELECT 1").query(Integer.class).single();
        return number(
                jdbc,
                "SELECT COALESCE(SUM(ROWS_READ), 0) FROM information_schema.TABLE_STATISTICS"
                        + " WHERE TABLE_NAME IN ('campaign_roster', 'campaign_part')");
    }

    private static long statements(JdbcClient jdbc) {
        return jdbc
                .sql("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'COM_SELECT'")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(value -> (long) Double.parseDouble(value))
                .sum();
    }

    private static long number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
