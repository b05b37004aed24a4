package vn.quantriet.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.Rules;

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
    private final Rules rules;
    private final Clock clock;

    Reading(
            ReadingRecords records,
            EntryJudge judge,
            ReadingReports reports,
            CurrentActor currentActor,
            Rules rules,
            Clock clock) {
        this.records = records;
        this.judge = judge;
        this.reports = reports;
        this.currentActor = currentActor;
        this.rules = rules;
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

    /** What holds today; the portal's shipped values where nothing was entered. */
    @Transactional(readOnly = true)
    public ReadingTerms terms() {
        var values = rules.valuesForAll(
                Set.of(RuleKey.READING_SECONDS_PER_100_WORDS, RuleKey.READING_END_REQUIRED), LocalDate.now(clock));
        return new ReadingTerms(
                values.getOrDefault(RuleKey.READING_SECONDS_PER_100_WORDS, 0),
                values.getOrDefault(RuleKey.READING_END_REQUIRED, 0) == 1);
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
