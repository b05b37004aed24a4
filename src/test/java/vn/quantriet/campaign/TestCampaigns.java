package vn.quantriet.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignDraft;
import vn.quantriet.campaign.desk.CampaignDraft.ModuleChoice;

/** Campaigns of tests; whoever is signed in must be allowed to run them. Use inside a transaction that is rolled back. */
@Component
public class TestCampaigns {

    /** Reading and quiz. */
    public static final String GRADED = "57-nq-tw";

    /** Reading alone. */
    public static final String UNGRADED = "12-nq-tw-khoa-xi";

    private final CampaignDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    TestCampaigns(CampaignDesk desk, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Open from a week ago to nine days from now, two modules of which one is graded, the list of today. Reading counts from
     * today, so that nobody has begun, whatever the demo has read before.
     */
    public CampaignId open(UnitId top, UnitId... units) {
        var id = desk.draft(draft(top, units));
        desk.open(id);
        return id;
    }

    /** The same, asking for a session besides. */
    public CampaignId openAsking(UnitId top, UnitId... units) {
        var id = desk.draft(asking(draft(top, units)));
        desk.open(id);
        return id;
    }

    private static CampaignDraft asking(CampaignDraft draft) {
        return new CampaignDraft(
                draft.title(),
                draft.directive(),
                draft.unit(),
                draft.ledBy(),
                draft.listOn(),
                draft.opensOn(),
                draft.lastDay(),
                draft.marksFrom(),
                draft.checkedQuestions(),
                draft.modules(),
                draft.units(),
                true);
    }

    /** Closes what the demo has opened, for as long as the transaction of the test lasts. */
    public void withoutDemo() {
        jdbc.sql("UPDATE campaign SET state = 'CLOSED' WHERE kind = 'CAMPAIGN' AND title LIKE 'Đợt học tập quý %'")
                .update();
    }

    public CampaignDraft draft(UnitId top, UnitId... units) {
        var today = LocalDate.now(clock);
        return new CampaignDraft(
                "Đợt học tập thử",
                null,
                top,
                null,
                today,
                today.minusDays(7),
                today.plusDays(9),
                today,
                true,
                List.of(
                        new ModuleChoice(GRADED, EnumSet.of(Part.READ, Part.QUIZ)),
                        new ModuleChoice(UNGRADED, EnumSet.of(Part.READ))),
                units.length == 0 ? Set.of(top) : Set.of(units));
    }

    /** Both tables of tallies in one list of lines, to be compared. */
    public List<String> tallies(CampaignId campaign) {
        return jdbc.sql("""
                        SELECT CONCAT_WS(' ', position, unit_id, not_begun, under_way, done, on_behalf,
                                         suspended, exempt, elsewhere, abroad, other)
                          FROM campaign_tally WHERE campaign_id = :campaign
                        UNION ALL
                        SELECT CONCAT_WS(' ', position, module, part, not_begun, under_way, done, on_behalf)
                          FROM campaign_part_tally WHERE campaign_id = :campaign ORDER BY 1""")
                .param("campaign", campaign.value())
                .query(String.class)
                .list();
    }
}
