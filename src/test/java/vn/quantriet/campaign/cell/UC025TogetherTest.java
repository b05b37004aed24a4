package vn.quantriet.campaign.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shared.Retry;

/** Members finish while the secretary records for the same members and undoes: no change is lost, nobody waits in a circle. */
@PortalTest
class UC025TogetherTest {

    private static final int MEMBERS = 16;
    private static final int STEPS = 8;

    @Autowired
    CellCampaign cells;

    @Autowired
    DemoPeople people;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    Completions completions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CampaignId campaign;
    private UnitId unit;

    @BeforeEach
    void aCampaign() {
        campaign = cells.open();
        unit = people.unit(CellCampaign.CELL);
    }

    /** Nothing here is rolled back. */
    @AfterEach
    void cleanUp() {
        people.signOut();
        for (var table : List.of(
                "campaign_make_up",
                "campaign_part",
                "campaign_amendment",
                "campaign_snapshot",
                "campaign_part_tally",
                "campaign_tally",
                "campaign_roster",
                "campaign_node",
                "campaign_requirement",
                "campaign_module",
                "campaign_unit")) {
            jdbc.sql("DELETE FROM " + table + " WHERE campaign_id = :campaign")
                    .param("campaign", campaign.value())
                    .update();
        }
        jdbc.sql("DELETE FROM campaign WHERE id = :campaign")
                .param("campaign", campaign.value())
                .update();
    }

    /** BR-025-7 */
    @Test
    void membersAndTheirSecretaryAtTheSameMoment() throws Exception {
        var members = cells.eligible(campaign, unit).subList(0, MEMBERS);
        cells.secretary();
        var secretary = SecurityContextHolder.getContext();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (var member : members) {
                work.add(threads.submit(studying(member)));
            }
            work.add(threads.submit(recording(secretary, members.subList(0, MEMBERS / 2 + 2), TestCampaigns.GRADED)));
            work.add(threads.submit(recording(
                    secretary, members.subList(MEMBERS / 2 - 2, MEMBERS).reversed(), TestCampaigns.UNGRADED)));
            for (var done : work) {
                done.get();
            }
        }
        assertThat(cells.sum(campaign, "done")).isEqualTo(MEMBERS);
        var kept = cells.tallies(campaign);
        assertThat(kept).isEqualTo(transaction.execute(status -> cells.recounted(campaign)));
    }

    /** Everything that is asked, and at last once more what may have been undone meanwhile. */
    private Callable<Void> studying(MemberId member) {
        return () -> {
            for (var step = 0; step < STEPS; step++) {
                report(member, TestCampaigns.GRADED, Part.READ);
                report(member, TestCampaigns.UNGRADED, Part.READ);
                report(member, TestCampaigns.GRADED, Part.QUIZ);
            }
            return null;
        };
    }

    private void report(MemberId member, String module, Part part) {
        Retry.of(() -> transaction.execute(status -> completions.report(
                campaign, new PartReport(member, module, part, PartState.DONE, null, clock.instant(), null, null))));
    }

    /** Two sessions of one sign-in: signing in anew would end the other. */
    private Callable<Void> recording(SecurityContext secretary, List<MemberId> chosen, String module) {
        return () -> {
            SecurityContextHolder.setContext(secretary);
            for (var step = 0; step < STEPS; step++) {
                var recorded = onBehalf.record(
                        campaign,
                        unit,
                        new StudiedTogether(new HashSet<>(chosen), Set.of(module), LocalDate.now(clock), ""));
                onBehalf.undo(recorded);
            }
            onBehalf.record(
                    campaign,
                    unit,
                    new StudiedTogether(new HashSet<>(chosen), Set.of(module), LocalDate.now(clock), ""));
            return null;
        };
    }
}
