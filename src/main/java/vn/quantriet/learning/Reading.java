package vn.quantriet.learning;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.Campaigns;
import vn.quantriet.catalogue.Edition;

/** Reading marks and the place to go on from, of the person who is signed in and of nobody else. */
@Service
@Requires(Permission.OWN_PAGES)
public class Reading {

    /** How many entries a device may send at once. */
    public static final int MOST_ENTRIES = 200;

    private final ReadingRecords records;
    private final EntryJudge judge;
    private final ReadingReports reports;
    private final CurrentActor currentActor;
    private final Campaigns campaigns;
    private final Clock clock;

    Reading(
            ReadingRecords records,
            EntryJudge judge,
            ReadingReports reports,
            CurrentActor currentActor,
            Campaigns campaigns,
            Clock clock) {
        this.records = records;
        this.judge = judge;
        this.reports = reports;
        this.currentActor = currentActor;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ReadingState state(Edition edition) {
        var actor = currentActor.get();
        var member = actor.member();
        return member == null
                ? new ReadingState(null, actor.name(), List.of(), null, null)
                : state(member, actor.name(), edition);
    }

    /** What holds today for who is signed in: by the open campaign that asks to read the module, else by the rules. */
    @Transactional(readOnly = true)
    public ReadingTerms terms(Edition edition) {
        var plan = campaigns.readingPlan(edition.module(), currentActor.get().member());
        return new ReadingTerms(
                plan.secondsPer100Words().value(), plan.endRequired().value() == 1);
    }

    /**
     * Takes what a device has kept while reading. Each entry is judged for itself; sending it again changes nothing. Campaigns
     * are told in the same transaction, which has to be done again where {@link vn.quantriet.shared.Retry} says so.
     *
     * @param claimed the member whose entries they are, as the device says
     * @throws OtherMember when that is not the person who is signed in, or is no member; nothing is stored
     * @throws TooManyEntries above {@link #MOST_ENTRIES}; nothing is stored
     */
    @Transactional
    public ReadingOutcome take(Edition edition, MemberId claimed, List<ReadingEntry> entries) {
        var actor = currentActor.get();
        if (!claimed.equals(actor.member())) {
            throw new OtherMember();
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new TooManyEntries(entries.size());
        }
        var judged = judge.take(claimed, edition, entries, clock.instant());
        if (!judged.marked().isEmpty()) {
            reports.tell(claimed, edition.module());
        }
        return new ReadingOutcome(judged.done(), judged.refused(), state(claimed, actor.name(), edition));
    }

    /** Latest first; empty for somebody who is no member. */
    @Transactional(readOnly = true)
    public List<ReadingPlace> places() {
        var member = currentActor.get().member();
        return member == null ? List.of() : records.places(member);
    }

    private ReadingState state(MemberId member, String name, Edition edition) {
        var known = records.known(member, edition);
        var place = known.place().filter(kept -> edition.section(kept.section()).isPresent());
        return new ReadingState(member, name, known.tagsOf(edition.sections()), place.orElse(null), known.studied());
    }
}
