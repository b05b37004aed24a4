package vn.quantriet.learning;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.learning.ReadingOutcome.Refusal;

/** Judges entries one by one, and stores those that can be. */
@Component
class EntryJudge {

    private static final int LONGEST_ID = 100;
    private static final int MOST_PARAGRAPHS = 10_000;

    private final ReadingRecords records;
    private final ApplicationEventPublisher events;

    EntryJudge(ReadingRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
    }

    /**
     * Ids that are done with, and those refused for good.
     *
     * @param marked sections that were not marked before
     */
    record Judged(List<String> done, List<Refusal> refused, Set<String> marked) {}

    Judged take(MemberId member, Edition edition, List<@Nullable ReadingEntry> entries, Instant now) {
        var judged = new Judged(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        for (var entry : entries) {
            var id = entry == null || entry.id() == null ? "" : entry.id();
            var reason = entry == null ? "not-understood" : take(member, edition, entry, id, now, judged);
            if (reason == null) {
                judged.done().add(id);
            } else {
                judged.refused().add(new Refusal(id.substring(0, Math.min(id.length(), LONGEST_ID)), reason));
            }
        }
        return judged;
    }

    /** @return why not; null when it is stored, now or before */
    private @Nullable String take(
            MemberId member, Edition edition, ReadingEntry entry, String id, Instant now, Judged judged) {
        var section = section(edition, entry.section());
        var at = moment(entry.at());
        if (id.isBlank() || id.length() > LONGEST_ID || entry.kind() == null) {
            return "not-understood";
        }
        if (section.isEmpty()) {
            return "unknown-section";
        }
        if (at.isEmpty()) {
            return "no-time";
        }
        var believed = believed(at.get(), edition.publishedAt(), now);
        switch (entry.kind()) {
            case "read" -> {
                if (mark(member, edition, section.get(), believed, now)) {
                    judged.marked().add(section.get().tag());
                }
            }
            case "place" -> records.move(member, place(edition, section.get(), entry.paragraph(), believed));
            default -> {
                return "unknown-kind";
            }
        }
        return null;
    }

    private boolean mark(MemberId member, Edition edition, EditionSection section, Instant at, Instant now) {
        var added = records.add(member, edition, section, at, now);
        if (added) {
            events.publishEvent(
                    new SectionRead(member, edition.hash(), edition.module(), section.tag(), section.readingKey(), at));
        }
        return added;
    }

    private static ReadingPlace place(
            Edition edition, EditionSection section, @Nullable Integer paragraph, Instant at) {
        var within = paragraph == null ? 1 : Math.clamp(paragraph, 1, MOST_PARAGRAPHS);
        return new ReadingPlace(edition.module(), edition.hash(), section.tag(), within, at);
    }

    private static Optional<EditionSection> section(Edition edition, @Nullable String tag) {
        return tag == null ? Optional.empty() : edition.section(tag);
    }

    private static Optional<Instant> moment(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    /** The clock of a device may be wrong: nothing is read before it was published or after now. */
    private static Instant believed(Instant claimed, Instant published, Instant now) {
        var notBefore = claimed.isBefore(published) ? published : claimed;
        return notBefore.isAfter(now) ? now : notBefore;
    }
}
