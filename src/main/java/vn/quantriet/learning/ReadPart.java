package vn.quantriet.learning;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.EditionSection;

/**
 * How far somebody has read a module: pure.
 *
 * @param state never {@code NOT_BEGUN}
 * @param edition what was studied
 * @param at when it was begun, or when the last section was read
 */
record ReadPart(PartState state, EditionHash edition, Instant at) {

    /** A section read; it counts in every edition that holds a section with its key. */
    record Mark(String readingKey, EditionHash edition, Instant at) {}

    /**
     * Done when every section of one of the editions is marked, begun with the first mark. The edition named is the one in which
     * most was read, of equal ones the older.
     *
     * @param marks those that count
     * @param editions those of which one has to be read, oldest first
     * @return empty when nothing of them was read
     */
    static Optional<ReadPart> of(List<Mark> marks, List<Edition> editions) {
        var read = new HashMap<String, Instant>();
        marks.forEach(mark -> read.merge(mark.readingKey(), mark.at(), ReadPart::earlier));
        return editions.stream()
                .filter(edition -> !keysRead(edition, read).isEmpty())
                .max(Comparator.comparing((Edition edition) -> isWhole(edition, read))
                        .thenComparing(edition -> ownMarks(edition, marks))
                        .thenComparing(Edition::number, Comparator.reverseOrder()))
                .map(edition -> of(edition, read));
    }

    private static ReadPart of(Edition edition, Map<String, Instant> read) {
        var moments = keysRead(edition, read).stream().map(read::get).sorted().toList();
        return isWhole(edition, read)
                ? new ReadPart(PartState.DONE, edition.hash(), moments.getLast())
                : new ReadPart(PartState.UNDER_WAY, edition.hash(), moments.getFirst());
    }

    private static boolean isWhole(Edition edition, Map<String, Instant> read) {
        return edition.sections().stream().map(EditionSection::readingKey).allMatch(read::containsKey);
    }

    private static List<String> keysRead(Edition edition, Map<String, Instant> read) {
        return edition.sections().stream()
                .map(EditionSection::readingKey)
                .filter(read::containsKey)
                .toList();
    }

    private static long ownMarks(Edition edition, List<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.edition().equals(edition.hash()))
                .count();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
