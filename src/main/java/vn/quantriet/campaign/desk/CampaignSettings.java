package vn.quantriet.campaign.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.Terms;
import vn.quantriet.campaign.desk.Lead.Held;
import vn.quantriet.rules.RuleKey;

/**
 * What a campaign settles itself instead of the rules. In a draft freely; while it is open with a reason, and for what is
 * begun from then on: attempts keep the terms of their start. Throws {@link AccessDenied} when the campaign is out of reach
 * or does not exist, and {@link CampaignRefused} when it cannot be done.
 */
@Service
@Requires(Permission.RUN_CAMPAIGNS)
@Transactional
public class CampaignSettings {

    private static final int LONGEST_NOTE = 1_000;

    private final Lead lead;
    private final JdbcClient jdbc;
    private final AuditTrail trail;

    CampaignSettings(Lead lead, JdbcClient jdbc, AuditTrail trail) {
        this.lead = lead;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * @param module one module of the campaign; empty: every module that has none of its own
     * @param note who decided, by which paper
     * @param reason at least two words; not asked of a draft
     */
    public void settle(CampaignId id, RuleKey key, String module, int value, String note, String reason) {
        var held = changeable(id, key, module);
        var why = reason(held, reason);
        if (!key.accepts(value)) {
            throw new CampaignRefused("campaign.refused.value", key.least(), key.most());
        }
        if (note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            throw new CampaignRefused("campaign.refused.note");
        }
        var before = value(id, key, module);
        jdbc.sql("""
                        REPLACE INTO campaign_setting (campaign_id, module, setting, value, note)
                        VALUES (:campaign, :module, :setting, :value, :note)""")
                .param("campaign", id.value())
                .param("module", module)
                .param("setting", key.key())
                .param("value", value)
                .param("note", note.strip())
                .update();
        trail.record(Entry.of("campaign.setting-settled", "campaign", id.value(), held.unit())
                .because(why)
                .changing(
                        before == null ? null : state(key, module, before),
                        Map.of("setting", key.key(), "module", module, "value", value, "note", note.strip())));
    }

    /** Leaves it to the rules again; for one module, to what holds for all of them. */
    public void leave(CampaignId id, RuleKey key, String module, String reason) {
        var held = changeable(id, key, module);
        var why = reason(held, reason);
        var before = value(id, key, module);
        if (before == null) {
            throw new CampaignRefused("campaign.refused.changed-meanwhile");
        }
        jdbc.sql("""
                        DELETE FROM campaign_setting
                         WHERE campaign_id = :campaign AND module = :module AND setting = :setting""")
                .param("campaign", id.value())
                .param("module", module)
                .param("setting", key.key())
                .update();
        trail.record(Entry.of("campaign.setting-left", "campaign", id.value(), held.unit())
                .because(why)
                .changing(state(key, module, before), null));
    }

    private Held changeable(CampaignId id, RuleKey key, String module) {
        var held = lead.lock(id);
        if (held.state() == CampaignState.CLOSED) {
            throw new CampaignRefused("campaign.refused.closed");
        }
        if (!Terms.SETTABLE.contains(key) || !module.isEmpty() && !asks(id, module)) {
            throw new CampaignRefused("campaign.refused.no-setting");
        }
        return held;
    }

    private static @Nullable String reason(Held held, String reason) {
        return held.state() == CampaignState.DRAFT ? null : Reason.of(reason).text();
    }

    private boolean asks(CampaignId id, String module) {
        return jdbc.sql("SELECT COUNT(*) FROM campaign_module WHERE campaign_id = :campaign AND module = :module")
                        .param("campaign", id.value())
                        .param("module", module)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private @Nullable Integer value(CampaignId id, RuleKey key, String module) {
        return jdbc.sql("""
                        SELECT value FROM campaign_setting
                         WHERE campaign_id = :campaign AND module = :module AND setting = :setting""")
                .param("campaign", id.value())
                .param("module", module)
                .param("setting", key.key())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    private static Map<String, Object> state(RuleKey key, String module, int value) {
        return Map.of("setting", key.key(), "module", module, "value", value);
    }
}
