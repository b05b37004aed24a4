package vn.quantriet.learning.quiz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;

/**
 * Papers asked for last, so that saving an answer reads none: a paper never changes. State and answers are never kept here.
 */
@Component
class Papers {

    private static final int MOST = 20_000;

    private final Map<AttemptId, Paper> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final AttemptRecords records;

    Papers(AttemptRecords records) {
        this.records = records;
    }

    Optional<Paper> of(AttemptId id, MemberId member) {
        synchronized (kept) {
            var known = kept.get(id);
            if (known != null) {
                return known.member().equals(member) ? Optional.of(known) : Optional.empty();
            }
        }
        var read = records.find(id, member).map(StoredAttempt::paper);
        read.ifPresent(this::keep);
        return read;
    }

    void keep(Paper paper) {
        synchronized (kept) {
            kept.put(paper.id(), paper);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
