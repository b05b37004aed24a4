package vn.quantriet.campaign.completion;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.campaign.CampaignId;

/**
 * Where rooms report what members have done. What follows from it (completion, tallies) changes in the caller's
 * transaction, which has to be done again where {@link vn.quantriet.shared.Retry} says so.
 */
@NamedInterface("completion")
@Service
@OpenToAll("Rooms report facts they have already let through, also by night with nobody signed in; nothing is read out")
@Transactional(propagation = Propagation.MANDATORY)
public class Completions {

    private final PartRecords parts;
    private final TallyRecords tallies;
    private final SupplementRecords supplements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Completions(
            PartRecords parts,
            TallyRecords tallies,
            SupplementRecords supplements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.parts = parts;
        this.tallies = tallies;
        this.supplements = supplements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What open campaigns ask of the member in the module, those that close first before others; one statement. A campaign
     * whose window is over but which is not closed yet is among them: {@link Duty#counts} says what still counts.
     */
    public List<Duty> duties(MemberId member, String module) {
        return parts.duties(member, module, clock.instant());
    }

    /** What a campaign asks of everybody on its list, as if nobody had begun; by module and part. */
    public List<Duty> asked(CampaignId campaign) {
        return parts.asked(campaign);
    }

    /** Every campaign whose list is locked, closed ones too; for whoever checks his facts against them. */
    public List<LockedCampaign> locked() {
        return parts.locked();
    }

    /**
     * Takes a report. Once reported, a part never goes back by a later report: the first that completes it stays. Reports
     * about members who are not on the list, about parts that are not asked, or to a campaign that is not open change nothing;
     * nor does what a member did after the window, while what is recorded on his behalf counts until the campaign is closed.
     *
     * @return whether anything changed
     */
    public boolean report(CampaignId campaign, PartReport report) {
        var counted = report.recordedBy() == null ? report.at() : Instant.EPOCH;
        var listed = parts.lock(campaign, report.member(), counted);
        if (listed.isEmpty()) {
            return false;
        }
        var before = parts.study(campaign, report.member());
        var key = new Study.Key(report.module(), report.part());
        if (!before.asks(key) || report.state().compareTo(before.of(key).state()) <= 0) {
            return false;
        }
        var now = clock.instant();
        parts.keep(campaign, report, now);
        follow(campaign, listed.get(), before, key, new Progress(report.state(), report.recordedBy() != null), now);
        return true;
    }

    /**
     * Takes what members had done before the campaign asked it, many at a time, answering {@link
     * vn.quantriet.campaign.CampaignOpened}. As with {@link #report}, what is known already stays; who counts everything
     * anew is the one who opens.
     */
    public void load(CampaignId campaign, Collection<PartReport> reports) {
        parts.keepAll(campaign, reports, clock.instant());
    }

    /**
     * Takes back what was recorded on behalf of a member by mistake. Rooms then report anew what they know, answering {@link
     * PartWithdrawn}.
     *
     * @return whether there was such a record
     */
    public boolean withdraw(CampaignId campaign, MemberId member, String module, Part part) {
        var listed = parts.lock(campaign, member, Instant.EPOCH);
        if (listed.isEmpty()) {
            return false;
        }
        var before = parts.study(campaign, member);
        if (!parts.removeRecorded(campaign, member, module, part)) {
            return false;
        }
        takenBack(campaign, listed.get(), before, new Study.Key(module, part));
        return true;
    }

    /**
     * Takes back a part whose fact does not hold any more, such as a corrected mark, whoever recorded it. Rooms then report
     * anew what still holds, answering {@link PartWithdrawn}.
     *
     * @return whether there was such a part; of a closed campaign nothing is taken back
     */
    public boolean retract(CampaignId campaign, MemberId member, String module, Part part) {
        var listed = parts.lock(campaign, member, Instant.EPOCH);
        if (listed.isEmpty()) {
            return false;
        }
        var before = parts.study(campaign, member);
        if (!parts.remove(campaign, member, module, part)) {
            return false;
        }
        takenBack(campaign, listed.get(), before, new Study.Key(module, part));
        return true;
    }

    /** Whether its figures are frozen; nobody closes it until the transaction ends. */
    public boolean isClosed(CampaignId campaign) {
        return supplements.isClosed(campaign);
    }

    /**
     * Keeps what came after the closing (bổ sung sau khi kết thúc đợt): its own row, in no figure. Nothing for who is not on the
     * list, for what is not asked or was done in time, and while the campaign is not closed.
     */
    public void supplement(CampaignId campaign, PartReport report) {
        if (supplements.isClosed(campaign)) {
            supplements.keep(campaign, report, clock.instant());
        }
    }

    /** Takes back what was kept after the closing; nothing where there is none. */
    public void withdrawSupplement(CampaignId campaign, MemberId member, String module, Part part) {
        supplements.remove(campaign, member, module, part);
    }

    private void takenBack(CampaignId campaign, PartRecords.Listed listed, Study before, Study.Key key) {
        var now = clock.instant();
        follow(campaign, listed, before, key, Progress.NONE, now);
        parts.keepWithdrawal(campaign, listed.member(), now);
        events.publishEvent(new PartWithdrawn(campaign, listed.member(), key.module(), key.part()));
    }

    /**
     * Whether the member has done everything that the campaign asks of modules, in time or after its closing; false where it
     * asks nothing of them.
     */
    public boolean modulesDone(CampaignId campaign, MemberId member) {
        var study = parts.study(campaign, member);
        for (var key : supplements.of(campaign, member)) {
            study = study.with(key, new Progress(PartState.DONE, true));
        }
        return study.modulesDone();
    }

    /**
     * The tally of the whole first, also where it does not change: who holds it is alone with the tallies of the chi bộ, so that
     * no two of its members stand in each other's way in whatever order they do things.
     */
    private void follow(
            CampaignId campaign, PartRecords.Listed listed, Study before, Study.Key key, Progress part, Instant now) {
        var after = before.with(key, part);
        if (listed.eligible()) {
            tallies.moveWhole(campaign, listed.position(), before.whole(), after.whole());
            tallies.movePart(campaign, listed.position(), key, before.of(key), part);
        }
        if (!before.whole().equals(after.whole())) {
            parts.keepWhole(campaign, listed.member(), after.whole(), now);
        }
        if (before.whole().state() != after.whole().state()) {
            events.publishEvent(new CompletionChanged(
                    campaign,
                    listed.member(),
                    before.whole().state(),
                    after.whole().state()));
        }
    }
}
