package vn.quantriet.campaign.completion;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.organisation.StandingKind;

/**
 * Changes who is counted where after the list was locked; the tallies follow. The caller's transaction holds the row of the
 * campaign. Locks are taken in the order of {@link Completions}: the row of the member, tallies of the whole, tallies of
 * parts, each by position.
 */
@Component
public class Seats {

    private static final String PARTS = """
            UPDATE campaign_part_tally t
              LEFT JOIN campaign_part p ON p.campaign_id = t.campaign_id AND p.member_id = :member
                                       AND p.module = t.module AND p.part = t.part
               SET t.not_begun = t.not_begun + :sign * (p.state IS NULL),
                   t.under_way = t.under_way + :sign * COALESCE(p.state = 'UNDER_WAY', 0),
                   t.done = t.done + :sign * COALESCE(p.state = 'DONE', 0),
                   t.on_behalf = t.on_behalf + :sign * COALESCE(p.state = 'DONE' AND p.recorded_by_name IS NOT NULL, 0)
             WHERE t.campaign_id = :campaign AND t.position = :position""";

    private static final String WHOLE = """
            UPDATE campaign_tally t JOIN campaign_roster r ON r.campaign_id = t.campaign_id AND r.member_id = :member
               SET t.not_begun = t.not_begun + :sign * (:exclusion IS NULL AND r.state = 'NOT_BEGUN'),
                   t.under_way = t.under_way + :sign * (:exclusion IS NULL AND r.state = 'UNDER_WAY'),
                   t.done = t.done + :sign * (:exclusion IS NULL AND r.state = 'DONE'),
                   t.on_behalf = t.on_behalf + :sign * (:exclusion IS NULL AND r.on_behalf),
                   t.suspended = t.suspended + :sign * COALESCE(:exclusion = 'SUSPENDED', 0),
                   t.exempt = t.exempt + :sign * COALESCE(:exclusion = 'EXEMPT', 0),
                   t.elsewhere = t.elsewhere + :sign * COALESCE(:exclusion = 'ELSEWHERE', 0),
                   t.abroad = t.abroad + :sign * COALESCE(:exclusion = 'ABROAD', 0),
                   t.other = t.other + :sign * COALESCE(:exclusion = 'OTHER', 0)
             WHERE t.campaign_id = :campaign AND t.position = :position""";

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a member is counted, the row locked; empty when not on the list. */
    public Optional<Seat> lock(CampaignId campaign, MemberId member) {
        return jdbc.sql("""
                        SELECT unit_id, position, exclusion FROM campaign_roster
                         WHERE campaign_id = :campaign AND member_id = :member FOR UPDATE""")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .query((row, number) -> {
                    var exclusion = row.getString("exclusion");
                    return new Seat(
                            new UnitId(row.getLong("unit_id")),
                            row.getInt("position"),
                            exclusion == null ? null : StandingKind.valueOf(exclusion));
                })
                .optional();
    }

    /** A free seat in a chi bộ of the campaign's tree; empty when the tree has no such chi bộ. */
    public Optional<Seat> in(CampaignId campaign, UnitId unit) {
        return jdbc.sql("SELECT lft FROM campaign_node WHERE campaign_id = :campaign AND unit_id = :unit AND cell")
                .param("campaign", campaign.value())
                .param("unit", unit.value())
                .query((row, number) -> new Seat(unit, row.getInt("lft"), null))
                .optional();
    }

    /** Somebody who was missing. What he has done is told by the rooms afterwards. */
    public void add(CampaignId campaign, MemberId member, Seat seat, @Nullable String note) {
        jdbc.sql("""
                        INSERT INTO campaign_roster
                          (campaign_id, member_id, unit_id, position, exclusion, exclusion_note, amended)
                        VALUES (:campaign, :member, :unit, :position, :exclusion, :note, TRUE)""")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("unit", seat.unit().value())
                .param("position", seat.position())
                .param("exclusion", name(seat))
                .param("note", note)
                .update();
        count(campaign, member, null, seat);
    }

    /** Moves somebody to another chi bộ, excludes him, or includes him again. */
    public void change(CampaignId campaign, MemberId member, Seat from, Seat to, @Nullable String note) {
        jdbc.sql("""
                        UPDATE campaign_roster SET unit_id = :unit, position = :position, exclusion = :exclusion,
                          exclusion_note = :note, amended = TRUE
                         WHERE campaign_id = :campaign AND member_id = :member""")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("unit", to.unit().value())
                .param("position", to.position())
                .param("exclusion", name(to))
                .param("note", note)
                .update();
        count(campaign, member, from, to);
    }

    /** Takes somebody off the list, with what was reported of him; what he has done stays with the rooms that know it. */
    public void remove(CampaignId campaign, MemberId member, Seat from) {
        count(campaign, member, from, null);
        for (var table : new String[] {"campaign_part", "campaign_roster"}) {
            jdbc.sql("DELETE FROM " + table + " WHERE campaign_id = :campaign AND member_id = :member")
                    .param("campaign", campaign.value())
                    .param("member", member.value())
                    .update();
        }
    }

    private record Count(Seat seat, int sign) {}

    private void count(CampaignId campaign, MemberId member, @Nullable Seat from, @Nullable Seat to) {
        var counts = Stream.concat(
                        Stream.ofNullable(from).map(seat -> new Count(seat, -1)),
                        Stream.ofNullable(to).map(seat -> new Count(seat, 1)))
                .sorted(Comparator.comparingInt(count -> count.seat().position()))
                .toList();
        counts.forEach(count -> follow(WHOLE, campaign, member, count)
                .param("exclusion", name(count.seat()))
                .update());
        counts.stream()
                .filter(count -> count.seat().isEligible())
                .forEach(count -> follow(PARTS, campaign, member, count).update());
    }

    private JdbcClient.StatementSpec follow(String sql, CampaignId campaign, MemberId member, Count count) {
        return jdbc.sql(sql)
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("position", count.seat().position())
                .param("sign", count.sign());
    }

    private static @Nullable String name(Seat seat) {
        var exclusion = seat.exclusion();
        return exclusion == null ? null : exclusion.name();
    }
}
