package vn.quantriet.campaign.completion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.CampaignId;

/** Moves one member from one count to another. The database adds, so that nobody's change is lost. */
@Component
class TallyRecords {

    private static final String MOVE = """
            not_begun = not_begun + :notBegun, under_way = under_way + :underWay,
            done = done + :done, on_behalf = on_behalf + :onBehalf
            WHERE campaign_id = :campaign AND position = :position""";

    private final JdbcClient jdbc;

    TallyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void movePart(CampaignId campaign, int position, Study.Key part, Progress from, Progress to) {
        move(
                        "UPDATE campaign_part_tally SET " + MOVE + " AND module = :module AND part = :part",
                        campaign,
                        position,
                        from,
                        to)
                .param("module", part.module())
                .param("part", part.part().name())
                .update();
    }

    void moveWhole(CampaignId campaign, int position, Progress from, Progress to) {
        move("UPDATE campaign_tally SET " + MOVE, campaign, position, from, to).update();
    }

    private JdbcClient.StatementSpec move(String sql, CampaignId campaign, int position, Progress from, Progress to) {
        return jdbc.sql(sql)
                .param("campaign", campaign.value())
                .param("position", position)
                .param("notBegun", to.in(PartState.NOT_BEGUN) - from.in(PartState.NOT_BEGUN))
                .param("underWay", to.in(PartState.UNDER_WAY) - from.in(PartState.UNDER_WAY))
                .param("done", to.in(PartState.DONE) - from.in(PartState.DONE))
                .param("onBehalf", to.inOnBehalf() - from.inOnBehalf());
    }
}
