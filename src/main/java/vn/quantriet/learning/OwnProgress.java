package vn.quantriet.learning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.LearnerProgress;
import vn.quantriet.catalogue.Progress;
import vn.quantriet.learning.ReadingRecords.Traces;

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
        var traces = records.traces(member);
        var progress = new HashMap<String, Progress>();
        editions.forEach(edition -> progress.put(edition.module(), progress(edition, traces)));
        return progress;
    }

    private static Progress progress(Edition edition, Traces traces) {
        var read = edition.sections().stream()
                .map(section -> traces.keys().get(section.readingKey()))
                .filter(Objects::nonNull)
                .toList();
        var last = Stream.concat(
                        read.stream(), Stream.ofNullable(traces.modules().get(edition.module())))
                .max(Comparator.naturalOrder());
        return new Progress(read.size(), edition.sections().size(), last.orElse(null));
    }
}
