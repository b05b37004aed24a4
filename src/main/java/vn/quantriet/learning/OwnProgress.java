package vn.quantriet.learning;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.catalogue.LearnerProgress;
import vn.quantriet.catalogue.Progress;

/** Counts the marks of the person who is signed in, in one statement. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
public class OwnProgress implements LearnerProgress {

    private final ReadingRecords records;
    private final CurrentActor currentActor;

    OwnProgress(ReadingRecords records, CurrentActor currentActor) {
        this.records = records;
        this.currentActor = currentActor;
    }

    @Override
    public Map<String, Progress> progress(Collection<Edition> editions) {
        var member = currentActor.get().member();
        if (member == null || editions.isEmpty()) {
            return Map.of();
        }
        var marked = records.keys(member);
        var progress = new HashMap<String, Progress>();
        for (var edition : editions) {
            var read = edition.sections().stream()
                    .map(EditionSection::readingKey)
                    .map(marked::get)
                    .filter(Objects::nonNull)
                    .toList();
            progress.put(
                    edition.module(),
                    new Progress(
                            read.size(),
                            edition.sections().size(),
                            read.stream()
                                    .max(Comparator.<Instant>naturalOrder())
                                    .orElse(null)));
        }
        return progress;
    }
}
