package vn.quantriet.attendance.makeup;

import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceCorrected;
import vn.quantriet.attendance.RollClosed;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartWithdrawn;

/** Tells campaigns who was at their sessions, or has made up for one, in the transaction in which a roll says so. */
@Component
class SessionReports {

    private static final String ONCE = "";

    private final SessionFacts facts;
    private final MakeUpRecords makeUps;
    private final TieRecords ties;
    private final Completions completions;
    private final Clock clock;

    SessionReports(SessionFacts facts, MakeUpRecords makeUps, TieRecords ties, Completions completions, Clock clock) {
        this.facts = facts;
        this.makeUps = makeUps;
        this.ties = ties;
        this.completions = completions;
        this.clock = clock;
    }

    /** One statement for a session of no campaign. */
    @EventListener
    void on(RollClosed event) {
        facts.campaign(event.session()).ifPresent(campaign -> {
            var closed = completions.isClosed(campaign);
            fromLater(campaign, event.session(), event.cell(), closed);
            if (asks(campaign)) {
                facts.onRoll(event.session(), event.cell()).forEach(member -> tell(campaign, member, closed));
            }
        });
    }

    /** What the corrected mark no longer gives is taken back, unless another session or a make-up gives it. */
    @EventListener
    void on(AttendanceCorrected event) {
        var after = event.after();
        makeUps.dropUnfounded(
                event.session(),
                event.member(),
                after != null && after.isPresent(),
                after != null && after.isAbsent(),
                clock.instant());
        facts.campaign(event.session()).ifPresent(campaign -> {
            fromLater(campaign, event.session(), event.cell(), completions.isClosed(campaign));
            follow(campaign, event.member());
        });
    }

    @EventListener
    void on(PartWithdrawn event) {
        if (event.part() == Part.SESSION) {
            tell(event.campaign(), event.member(), false);
        }
    }

    /** What sessions gave before the campaign was opened; of a single member as in everyday work. */
    @EventListener
    void on(CampaignOpened event) {
        if (!asks(event.campaign())) {
            return;
        }
        var only = event.only();
        if (only == null) {
            completions.load(event.campaign(), facts.of(event.campaign()));
        } else {
            tell(event.campaign(), only, false);
        }
    }

    /** A session with closed rolls came to the campaign, or left it: whoever stands on them is looked at anew. */
    void tied(CampaignId campaign, SessionId session, List<UnitId> cells) {
        cells.forEach(cell -> fromLater(campaign, session, cell, false));
        ties.onRolls(session).forEach(member -> follow(campaign, member));
    }

    /** Reports anew from the facts, or takes back. Of a closed campaign only what came after the closing changes. */
    void follow(CampaignId campaign, MemberId member) {
        if (asks(campaign) && !completions.retract(campaign, member, ONCE, Part.SESSION)) {
            tell(campaign, member, completions.isClosed(campaign));
        }
    }

    private void fromLater(CampaignId campaign, SessionId session, UnitId cell, boolean closed) {
        makeUps.addFromLater(campaign, session, cell, closed, facts.offset(), clock.instant());
    }

    private void tell(CampaignId campaign, MemberId member, boolean closed) {
        var fact = facts.of(campaign, member);
        if (!closed) {
            fact.ifPresent(report -> completions.report(campaign, report));
        } else {
            fact.ifPresentOrElse(
                    report -> completions.supplement(campaign, report),
                    () -> completions.withdrawSupplement(campaign, member, ONCE, Part.SESSION));
        }
    }

    private boolean asks(CampaignId campaign) {
        return completions.asked(campaign).stream().anyMatch(duty -> duty.part() == Part.SESSION);
    }
}
