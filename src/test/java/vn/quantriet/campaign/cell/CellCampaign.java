package vn.quantriet.campaign.cell;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Recount;
import vn.quantriet.organisation.DemoPeople;

/** A campaign over the demo organisation and one chi bộ of it, for tests that are rolled back. */
@Component
public class CellCampaign {

    public static final String CELL = "BKH.THQD";
    public static final String BESIDE = "BKH.KTDN";
    public static final String FOREIGN = "BKH.HVCS.KDT";

    private final DemoPeople people;
    private final TestCampaigns campaigns;
    private final Recount recount;
    private final JdbcClient jdbc;

    CellCampaign(DemoPeople people, TestCampaigns campaigns, Recount recount, JdbcClient jdbc) {
        this.people = people;
        this.campaigns = campaigns;
        this.recount = recount;
        this.jdbc = jdbc;
    }

    /** Open over the whole tree; the officer of the committee stays signed in. */
    public CampaignId open() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        return campaigns.open(people.unit("BKH"));
    }

    public void close(CampaignId campaign) {
        jdbc.sql("UPDATE campaign SET state = 'CLOSED' WHERE id = :id")
                .param("id", campaign.value())
                .update();
    }

    public MemberId secretary() {
        var secretary = people.holder("bi-thu", CELL);
        people.signIn(secretary);
        return secretary;
    }

    /** Those the list counts in the unit, eligible ones, in the order of their ids. */
    public List<MemberId> eligible(CampaignId campaign, UnitId unit) {
        return jdbc.sql("SELECT member_id FROM campaign_roster WHERE campaign_id = :campaign AND unit_id = :unit"
                        + " AND exclusion IS NULL ORDER BY member_id")
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .query((row, number) -> new MemberId(row.getLong(1)))
                .list();
    }

    public int sum(CampaignId campaign, String what) {
        return jdbc.sql("SELECT SUM(" + what + ") FROM campaign_tally WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }

    public List<String> tallies(CampaignId campaign) {
        return campaigns.tallies(campaign);
    }

    public List<String> recounted(CampaignId campaign) {
        recount.count(campaign);
        return campaigns.tallies(campaign);
    }
}
