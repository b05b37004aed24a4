package vn.quantriet.attendance.makeup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.book.CampaignBook;
import vn.quantriet.campaign.book.CampaignCard;
import vn.quantriet.shared.WholeTransaction;

/** Ties a session that was held already to a campaign, or unties it; before, its plan says so. */
@Service
@Requires(Permission.OWN_PAGES)
public class SessionTies {

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final TieRecords records;
    private final SessionReports reports;
    private final CampaignBook campaigns;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    SessionTies(
            SessionAccess access,
            SessionRecords sessions,
            TieRecords records,
            SessionReports reports,
            CampaignBook campaigns,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.records = records;
        this.reports = reports;
        this.campaigns = campaigns;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /** The campaign of the session, when the person has to do with it. */
    @Transactional(readOnly = true)
    public Optional<Campaign> campaign(StudySession session) {
        return session.campaign() == null ? Optional.empty() : find(session.campaign());
    }

    /** Campaigns that are open and concern the person. */
    @Transactional(readOnly = true)
    public List<Campaign> open() {
        return campaigns.campaigns().stream()
                .map(CampaignCard::campaign)
                .filter(campaign -> campaign.state() == CampaignState.OPEN)
                .toList();
    }

    /** Whether the person may tie the session here: he keeps the sessions of its holder, and a roll is closed. */
    @Transactional(readOnly = true)
    public boolean mayTie(StudySession session) {
        return access.keeps(session.unit()) && !records.closed(session.id()).isEmpty();
    }

    /**
     * What the closed rolls say is reported, or taken back, at once.
     *
     * @param campaign null unties
     * @throws AccessDenied unless the person keeps the sessions of the unit that holds it
     * @throws MakeUpRefused when the reason says too little, nothing would change, or figures are frozen
     */
    public void tie(SessionId id, @Nullable CampaignId campaign, String reason) {
        var unit = find(id).unit();
        access.requirePlanner(unit);
        transaction.run(() -> {
            var cells = records.lockClosed(id);
            var before = find(id).campaign();
            var why = MakeUps.said(reason, "attendance.tie.refused.reason");
            requireChange(before, campaign);
            records.tie(id, campaign, clock.instant());
            trail.record(Entry.of("attendance.session-tied", "session", id.value(), unit)
                    .because(why)
                    .changing(about(before), about(campaign)));
            if (before != null) {
                records.dropOfCampaign(id, why, access.self().name(), clock.instant());
                reports.tied(before, id, cells);
            }
            if (campaign != null) {
                reports.tied(campaign, id, cells);
            }
            return true;
        });
    }

    private void requireChange(@Nullable CampaignId before, @Nullable CampaignId after) {
        if (Objects.equals(before, after)) {
            throw new MakeUpRefused("attendance.tie.refused.same");
        }
        if (before != null
                && find(before)
                        .filter(known -> known.state() == CampaignState.CLOSED)
                        .isPresent()) {
            throw new MakeUpRefused("attendance.tie.refused.frozen");
        }
        if (after != null && open().stream().noneMatch(known -> known.id().equals(after))) {
            throw new MakeUpRefused("attendance.tie.refused.not-open");
        }
    }

    private Optional<Campaign> find(CampaignId campaign) {
        return campaigns.campaigns().stream()
                .map(CampaignCard::campaign)
                .filter(known -> known.id().equals(campaign))
                .findFirst();
    }

    private StudySession find(SessionId session) {
        return sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
    }

    private static @Nullable Map<String, Object> about(@Nullable CampaignId campaign) {
        return campaign == null ? null : Map.of("campaign", campaign.value());
    }
}
