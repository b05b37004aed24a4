package vn.quantriet.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Grant;
import vn.quantriet.access.Permission;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignDraft;
import vn.quantriet.campaign.desk.CampaignDraft.ModuleChoice;

/** A campaign over the whole tree with some 60 % done, more in some chi bộ and less in others, and somebody who may see all of it. */
final class MeasuredCampaign {

    static final String UNGRADED = "12-nq-tw-khoa-xi";

    private static final List<String> GRADED = List.of("57-nq-tw", "68-nq-tw", "144-qd-tw");

    /** Members of one chi bộ are alike; nobody is done with a part by chance alone. */
    private static final String FACTS = """
            INSERT INTO campaign_part (campaign_id, member_id, module, part, state, at, recorded_at)
            SELECT r.campaign_id, r.member_id, q.module, q.part, 'DONE', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3)
              FROM campaign_roster r JOIN campaign_requirement q ON q.campaign_id = r.campaign_id
             WHERE r.campaign_id = :campaign
               AND CRC32(r.member_id) % 100 < 45 + CRC32(CONCAT('cell', r.unit_id)) % 50
               AND (CRC32(CONCAT('all', r.member_id)) % 100 < 80 OR CRC32(CONCAT(r.member_id, q.module, q.part)) % 100 < 70)""";

    private MeasuredCampaign() {}

    /** Somebody who may do everything below a unit, on whatever thread. */
    static final class Reader implements CurrentActor {

        private volatile Optional<Actor> actor = Optional.empty();

        void become(UnitId unit) {
            actor = Optional.of(new Actor(
                    new AccountId(0),
                    null,
                    "Bench",
                    true,
                    Arrays.stream(Permission.values())
                            .filter(Permission::needsPassword)
                            .map(permission -> new Grant(permission, unit))
                            .collect(Collectors.toSet())));
        }

        @Override
        public Optional<Actor> find() {
            return actor;
        }
    }

    /** Puts the reader in place of sessions, and the facts into each campaign that is opened. */
    static void prepare(GenericApplicationContext context) {
        context.registerBean(Reader.class, Reader::new, bean -> bean.setPrimary(true));
        context.addApplicationListener(
                ApplicationListener.forPayload((CampaignOpened opened) -> context.getBean(JdbcClient.class)
                        .sql(FACTS)
                        .param("campaign", opened.campaign().value())
                        .update()));
    }

    static CampaignId open(ConfigurableApplicationContext portal, UnitId root) {
        var today = LocalDate.now(portal.getBean(Clock.class));
        var desk = portal.getBean(CampaignDesk.class);
        var modules = new java.util.ArrayList<ModuleChoice>();
        GRADED.forEach(module -> modules.add(new ModuleChoice(module, EnumSet.allOf(Part.class))));
        modules.add(new ModuleChoice(UNGRADED, EnumSet.of(Part.READ)));
        var campaign = desk.draft(new CampaignDraft(
                "Đợt học tập để đo",
                null,
                root,
                null,
                today,
                today.minusDays(20),
                today.plusDays(9),
                null,
                true,
                modules,
                Set.of(root)));
        desk.open(campaign);
        return campaign;
    }
}
