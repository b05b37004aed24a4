package vn.quantriet.learning;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.PersonalData;

/** What the portal keeps about a member's reading, for the page of his own data. */
@Component
class OwnReading implements PersonalData {

    private static final int ORDER = 30;
    private static final int SHORT_HASH = 8;

    private final ReadingRecords records;
    private final Editions editions;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnReading(ReadingRecords records, Editions editions, CurrentActor currentActor, Clock clock) {
        this.records = records;
        this.editions = editions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Section> sections() {
        var member = currentActor.get().member();
        if (member == null) {
            return List.of();
        }
        return List.of(
                new Section(
                        "learning.own.marks",
                        List.of(
                                "learning.own.module",
                                "learning.own.section",
                                "learning.own.edition",
                                "learning.own.at"),
                        records.marks(member).stream()
                                .map(mark -> row(
                                        new EditionHash(mark.edition()),
                                        mark.section(),
                                        Format.moment(mark.at(), clock.getZone())))
                                .toList()),
                new Section(
                        "learning.own.places",
                        List.of(
                                "learning.own.module",
                                "learning.own.section",
                                "learning.own.edition",
                                "learning.own.at"),
                        records.places(member).stream()
                                .map(place -> row(
                                        place.edition(), place.section(), Format.moment(place.at(), clock.getZone())))
                                .toList()));
    }

    private List<String> row(EditionHash hash, String tag, String at) {
        var edition = editions.find(hash);
        var row = new ArrayList<String>();
        row.add(edition.map(Edition::shortTitle).orElse("–"));
        row.add(edition.flatMap(known -> known.section(tag))
                .map(EditionSection::title)
                .orElse(tag));
        row.add(hash.value().substring(0, SHORT_HASH));
        row.add(at);
        return row;
    }
}
