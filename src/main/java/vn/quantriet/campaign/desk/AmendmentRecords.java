package vn.quantriet.campaign.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.completion.Seat;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.Utc;

/** Changes of a locked list as stored, and whom they may concern. */
@Component
class AmendmentRecords {

    /** Somebody on the list, or somebody who belongs today to a unit within reach. */
    private static final String PERSON = """
            SELECT m.id, m.code, m.full_name, r.member_id IS NOT NULL AS listed, r.exclusion,
                   COALESCE(r.unit_id, h.unit_id) AS unit_id, COALESCE(n.name, u.name) AS unit_name
              FROM member m
              LEFT JOIN campaign_roster r ON r.campaign_id = :campaign AND r.member_id = m.id
              LEFT JOIN campaign_node n ON n.campaign_id = r.campaign_id AND n.unit_id = r.unit_id
              LEFT JOIN membership h ON h.member_id = m.id AND h.kind = 'HOME'
                                    AND h.valid_from <= :today AND h.valid_until > :today
              LEFT JOIN unit u ON u.id = h.unit_id
             WHERE m.code = :code AND (r.member_id IS NOT NULL OR h.unit_id %s)
            """.formatted(Scope.WITHIN);

    private static final String LIST = """
            SELECT a.kind, m.code, u.name AS unit_name, t.name AS to_name, a.exclusion_to, a.reason, a.made_at, a.made_by_name
              FROM campaign_amendment a
              JOIN member m ON m.id = a.member_id
              LEFT JOIN campaign_node u ON u.campaign_id = a.campaign_id AND u.unit_id = a.unit_id
              LEFT JOIN campaign_node t ON t.campaign_id = a.campaign_id AND t.unit_id = a.to_unit_id
             WHERE a.campaign_id = :campaign ORDER BY a.id DESC LIMIT :limit""";

    private static final int MOST_UNITS = 50;

    private final JdbcClient jdbc;

    AmendmentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonFound> find(CampaignId campaign, String code, Scope scope, LocalDate today) {
        return jdbc.sql(PERSON)
                .param("campaign", campaign.value())
                .param("code", code)
                .param("roots", scope.ids())
                .param("today", today)
                .query((row, number) -> {
                    var unit = row.getObject("unit_id", Long.class);
                    return new PersonFound(
                            new MemberId(row.getLong("id")),
                            row.getString("code"),
                            row.getString("full_name"),
                            row.getBoolean("listed"),
                            unit == null ? null : new UnitId(unit),
                            row.getString("unit_name"),
                            reason(row.getString("exclusion")));
                })
                .optional();
    }

    /** Whether somebody belongs today to a unit within reach, as somebody who is added must. */
    boolean belongsWithin(MemberId member, Scope scope, LocalDate today) {
        return jdbc.sql("SELECT COUNT(*) FROM membership h WHERE h.member_id = :member AND h.kind = 'HOME'"
                                + " AND h.valid_from <= :today AND h.valid_until > :today AND h.unit_id "
                                + Scope.WITHIN)
                        .param("member", member.value())
                        .param("roots", scope.ids())
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Chi bộ of the campaign's tree whose name holds the text. */
    List<UnitFound> cells(CampaignId campaign, String text) {
        return jdbc.sql("""
                        SELECT n.unit_id, n.name, p.name AS parent FROM campaign_node n
                          LEFT JOIN campaign_node p ON p.campaign_id = n.campaign_id AND p.unit_id = n.parent_id
                         WHERE n.campaign_id = :campaign AND n.cell AND INSTR(n.name, :text) > 0
                         ORDER BY n.lft LIMIT :limit""")
                .param("campaign", campaign.value())
                .param("text", text)
                .param("limit", MOST_UNITS)
                .query((row, number) -> new UnitFound(
                        new UnitId(row.getLong("unit_id")), row.getString("name"), row.getString("parent")))
                .list();
    }

    void add(
            CampaignId campaign,
            MemberId member,
            AmendmentKind kind,
            @Nullable Seat from,
            @Nullable Seat to,
            String reason,
            Instant now,
            String by) {
        var place = from == null ? to : from;
        jdbc.sql("""
                        INSERT INTO campaign_amendment (campaign_id, member_id, kind, unit_id, to_unit_id, exclusion_from,
                          exclusion_to, reason, made_at, made_by_name)
                        VALUES (:campaign, :member, :kind, :unit, :toUnit, :from, :to, :reason, :now, :by)""")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("kind", kind.name())
                .param("unit", place == null ? null : place.unit().value())
                .param(
                        "toUnit",
                        kind == AmendmentKind.MOVED && to != null ? to.unit().value() : null)
                .param("from", exclusion(from))
                .param("to", exclusion(to))
                .param("reason", reason)
                .param("now", Utc.of(now))
                .param("by", by)
                .update();
    }

    List<AmendmentRow> list(CampaignId campaign, int limit) {
        return jdbc.sql(LIST)
                .param("campaign", campaign.value())
                .param("limit", limit)
                .query((row, number) -> new AmendmentRow(
                        AmendmentKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("unit_name"),
                        row.getString("to_name"),
                        reason(row.getString("exclusion_to")),
                        row.getString("reason"),
                        Utc.readPresent(row, "made_at"),
                        row.getString("made_by_name")))
                .list();
    }

    private static @Nullable String exclusion(@Nullable Seat seat) {
        if (seat == null) {
            return null;
        }
        var reason = seat.exclusion();
        return reason == null ? null : reason.name();
    }

    private static @Nullable StandingKind reason(@Nullable String name) {
        return name == null ? null : StandingKind.valueOf(name);
    }
}
