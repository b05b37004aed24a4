package vn.quantriet.learning.quiz;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.QuestionBanks;

/** Banks of the editions asked for last, ready for the page; an edition never changes. */
@Component
class QuizBanks {

    private static final int MOST = 50;

    private final Map<EditionHash, QuizBank> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private final QuestionBanks questions;

    QuizBanks(QuestionBanks questions) {
        this.questions = questions;
    }

    /** @throws vn.quantriet.catalogue.EditionNotFound when there is none */
    QuizBank of(EditionHash hash) {
        synchronized (kept) {
            var known = kept.get(hash);
            if (known != null) {
                return known;
            }
        }
        var bank = QuizBank.of(questions.of(hash));
        synchronized (kept) {
            kept.put(hash, bank);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return bank;
    }
}
