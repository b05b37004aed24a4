package vn.quantriet.campaign.desk;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Scope;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.shared.Utc;

/** Lets the person who is signed in have the campaigns of the units whose committee he serves, and no others. */
@Component
class Lead {

    private static final String READ = """
            SELECT id, unit_id, title, led_by, state, version, opens_at, closes_at FROM campaign
             WHERE id = :campaign AND kind = 'CAMPAIGN'""";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Directory directory;

    Lead(JdbcClient jdbc, CurrentActor currentActor, Directory directory) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.directory = directory;
    }

    /** A campaign within reach. */
    record Held(
            CampaignId id,
            UnitId unit,
            String title,
            String ledBy,
            CampaignState state,
            int version,
            Instant opensAt,
            Instant closesAt) {

        /** @throws CampaignRefused when it stands elsewhere */
        Held in(CampaignState wanted, String messageKey) {
            if (state != wanted) {
                throw new CampaignRefused(messageKey);
            }
            return this;
        }

        Held open() {
            return in(CampaignState.OPEN, "campaign.refused.not-open");
        }

        Held draft() {
            return in(CampaignState.DRAFT, "campaign.refused.no-draft");
        }
    }

    /** @throws AccessDenied when it is out of reach or does not exist */
    Held read(CampaignId id) {
        return held(id, "");
    }

    /** Holds it against any other change: for what changes the campaign itself. */
    Held lock(CampaignId id) {
        return held(id, " FOR UPDATE");
    }

    /** Holds it against changes of the campaign, not against reports: for what changes single members. */
    Held share(CampaignId id) {
        return held(id, " LOCK IN SHARE MODE");
    }

    private Held held(CampaignId id, String lock) {
        var held = find(id, lock).orElseThrow(Lead::outOfReach);
        require(held.unit());
        return held;
    }

    private Optional<Held> find(CampaignId id, String lock) {
        return jdbc.sql(READ + lock)
                .param("campaign", id.value())
                .query((row, number) -> {
                    var ledBy = row.getString("led_by");
                    return new Held(
                            id,
                            new UnitId(row.getLong("unit_id")),
                            row.getString("title"),
                            ledBy == null ? "" : ledBy,
                            CampaignState.valueOf(row.getString("state")),
                            row.getInt("version"),
                            Utc.readPresent(row, "opens_at"),
                            Utc.readPresent(row, "closes_at"));
                })
                .optional();
    }

    Scope scope() {
        return currentActor.get().scope(Permission.RUN_CAMPAIGNS);
    }

    /** The name of who acts. */
    String name() {
        return currentActor.get().name();
    }

    void require(UnitId unit) {
        if (!directory.isWithin(unit, scope())) {
            throw outOfReach();
        }
    }

    /** The same for what is elsewhere and what does not exist. */
    static AccessDenied outOfReach() {
        return new AccessDenied("No campaign of that kind within reach");
    }
}
