package vn.quantriet.campaign.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.completion.Seat;
import vn.quantriet.campaign.completion.Seats;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFound;

/**
 * Corrections of a locked list, each with author and reason, audited; the tallies follow in the same transaction. Only while
 * the campaign is open: a draft has no list, and a closed one is frozen. Throws {@link AccessDenied} when the campaign, or
 * the person, is out of reach or does not exist, and {@link CampaignRefused} when it cannot be done.
 */
@Service
@Requires(Permission.RUN_CAMPAIGNS)
@Transactional
public class RosterAmendments {

    private static final int MOST_SHOWN = 200;
    private static final Pattern CODE = Pattern.compile("[!-~]{1,30}");

    private final Lead lead;
    private final Seats seats;
    private final AmendmentRecords records;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterAmendments(
            Lead lead,
            Seats seats,
            AmendmentRecords records,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.lead = lead;
        this.seats = seats;
        this.records = records;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first, without names. */
    @Transactional(readOnly = true)
    public List<AmendmentRow> list(CampaignId campaign) {
        lead.read(campaign);
        return records.list(campaign, MOST_SHOWN);
    }

    /** Chi bộ of the campaign's tree whose name holds the text; at most 50. */
    @Transactional(readOnly = true)
    public List<UnitFound> cells(CampaignId campaign, String text) {
        lead.read(campaign);
        return records.cells(campaign, text.strip());
    }

    /**
     * Who has exactly this member code: somebody on the list, or somebody who belongs to a unit within reach. The name is
     * shown, so the look is written down.
     *
     * @throws CampaignRefused the same for a code that nobody has and for somebody out of reach
     */
    public PersonFound find(CampaignId campaign, String code) {
        var held = lead.share(campaign).open();
        var found = Optional.of(code.strip())
                .filter(typed -> CODE.matcher(typed).matches())
                .flatMap(typed -> records.find(campaign, typed, lead.scope(), LocalDate.now(clock)))
                .orElseThrow(() -> new CampaignRefused("campaign.refused.no-person"));
        trail.record(
                Entry.of("campaign.person-looked-up", "member", found.member().value(), held.unit())
                        .changing(null, Map.of("campaign", campaign.value())));
        return found;
    }

    /** Counts somebody no longer, for one of the reasons of the list; with OTHER the reason says which. */
    public void exclude(CampaignId campaign, MemberId member, StandingKind exclusion, String reason) {
        var why = begin(campaign, reason);
        var seat = seat(campaign, member);
        if (seat.exclusion() == exclusion) {
            throw new CampaignRefused("campaign.refused.excluded-already");
        }
        change(campaign, member, AmendmentKind.EXCLUDED, seat, seat.excluded(exclusion), why);
    }

    /** Counts somebody again who was excluded. */
    public void include(CampaignId campaign, MemberId member, String reason) {
        var why = begin(campaign, reason);
        var seat = seat(campaign, member);
        if (seat.isEligible()) {
            throw new CampaignRefused("campaign.refused.included-already");
        }
        change(campaign, member, AmendmentKind.INCLUDED, seat, seat.excluded(null), why);
    }

    /** Counts somebody in another chi bộ of the campaign's tree. */
    public void move(CampaignId campaign, MemberId member, UnitId to, String reason) {
        var why = begin(campaign, reason);
        var seat = seat(campaign, member);
        var target = free(campaign, to);
        if (target.unit().equals(seat.unit())) {
            throw new CampaignRefused("campaign.refused.there-already");
        }
        change(campaign, member, AmendmentKind.MOVED, seat, target.excluded(seat.exclusion()), why);
    }

    /** Takes a wrong entry, or somebody who has died, off the list. */
    public void remove(CampaignId campaign, MemberId member, String reason) {
        var why = begin(campaign, reason);
        var seat = seat(campaign, member);
        seats.remove(campaign, member, seat);
        record(campaign, member, AmendmentKind.REMOVED, seat, null, why);
    }

    /**
     * Puts somebody on the list who was missing. Rooms then tell what he has done already.
     *
     * @param exclusion null: eligible
     */
    public void add(CampaignId campaign, MemberId member, UnitId to, @Nullable StandingKind exclusion, String reason) {
        var why = Reason.of(reason).text();
        lead.lock(campaign).open();
        if (!records.belongsWithin(member, lead.scope(), LocalDate.now(clock))) {
            throw Lead.outOfReach();
        }
        if (seats.lock(campaign, member).isPresent()) {
            throw new CampaignRefused("campaign.refused.listed-already");
        }
        var seat = free(campaign, to).excluded(exclusion);
        seats.add(campaign, member, seat, exclusion == null ? null : why);
        record(campaign, member, AmendmentKind.ADDED, null, seat, why);
        events.publishEvent(new CampaignOpened(campaign, member));
    }

    private String begin(CampaignId campaign, String reason) {
        var why = Reason.of(reason);
        lead.share(campaign).open();
        return why.text();
    }

    private Seat seat(CampaignId campaign, MemberId member) {
        return seats.lock(campaign, member).orElseThrow(Lead::outOfReach);
    }

    private Seat free(CampaignId campaign, UnitId unit) {
        return seats.in(campaign, unit).orElseThrow(() -> new CampaignRefused("campaign.refused.no-cell"));
    }

    private void change(CampaignId campaign, MemberId member, AmendmentKind kind, Seat from, Seat to, String why) {
        seats.change(campaign, member, from, to, to.isEligible() ? null : why);
        record(campaign, member, kind, from, to, why);
    }

    private void record(
            CampaignId campaign,
            MemberId member,
            AmendmentKind kind,
            @Nullable Seat from,
            @Nullable Seat to,
            String why) {
        records.add(campaign, member, kind, from, to, why, clock.instant(), lead.name());
        var unit = from == null ? to : from;
        trail.record(Entry.of("campaign.list-amended", "member", member.value(), unit == null ? null : unit.unit())
                .because(why)
                .changing(state(campaign, from), state(campaign, to)));
    }

    private static @Nullable Map<String, Object> state(CampaignId campaign, @Nullable Seat seat) {
        return seat == null
                ? null
                : Map.of(
                        "campaign", campaign.value(),
                        "unit", seat.unit().value(),
                        "exclusion", String.valueOf(seat.exclusion()));
    }
}
