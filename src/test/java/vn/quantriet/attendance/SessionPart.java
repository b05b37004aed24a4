package vn.quantriet.attendance;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.Verification;

/** What tests ask about the session as a part of a campaign, and whether everything recounts. */
@Component
public class SessionPart {

    private static final Set<String> CHECKED = Set.of("attendance", "campaigns");

    private final JdbcClient jdbc;
    private final List<Verification> verifications;

    SessionPart(JdbcClient jdbc, List<Verification> verifications) {
        this.jdbc = jdbc;
        this.verifications = verifications;
    }

    public boolean has(CampaignId campaign, MemberId member) {
        return members(campaign).contains(member);
    }

    /** Everybody on the list who has the session. */
    public Set<MemberId> members(CampaignId campaign) {
        return of(
                "SELECT member_id FROM campaign_part WHERE campaign_id = :campaign AND part = 'SESSION' AND state = 'DONE'",
                campaign);
    }

    /** Those for whom it was recorded after the closing. */
    public Set<MemberId> supplemented(CampaignId campaign) {
        return of(
                "SELECT member_id FROM campaign_make_up WHERE campaign_id = :campaign AND part = 'SESSION'", campaign);
    }

    private Set<MemberId> of(String sql, CampaignId campaign) {
        return Set.copyOf(jdbc.sql(sql)
                .param("campaign", campaign.value())
                .query((row, number) -> MemberId.of(row.getLong(1)))
                .list());
    }

    /** Rolls, with what campaigns know of them; empty when they agree. */
    public List<String> faultsOfRolls() {
        return faults(Set.of("attendance"));
    }

    /** Rolls, lists and tallies, counted again; empty when they agree. */
    public List<String> faults() {
        return faults(CHECKED);
    }

    private List<String> faults(Set<String> checked) {
        return verifications.stream()
                .filter(check -> checked.contains(check.name()))
                .flatMap(check -> check.verify().faults().stream())
                .toList();
    }
}
