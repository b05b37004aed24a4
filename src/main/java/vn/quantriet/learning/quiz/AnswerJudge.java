package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.quantriet.questions.AnswerJson;

/** Understands what a device delivers: a place on the paper becomes an index of the bank, and nothing else gets in. */
@Component
class AnswerJudge {

    /** Far above what a hand can give. */
    private static final long HIGHEST_SEQUENCE = 1_000_000_000_000L;

    private final QuizBanks banks;
    private final Clock clock;

    AnswerJudge(QuizBanks banks, Clock clock) {
        this.banks = banks;
        this.clock = clock;
    }

    /**
     * @param answer as sent; a JSON null takes it back
     * @param at ISO moment by the clock of the device, believed only between the start and now; now when it is missing
     * @throws AnswerNotUnderstood when the paper has no such question, or it is no answer to it
     */
    GivenAnswer understood(
            Paper paper,
            int position,
            long sequence,
            @Nullable JsonNode answer,
            DeviceName device,
            @Nullable String at) {
        if (sequence < 1 || sequence > HIGHEST_SEQUENCE) {
            throw new AnswerNotUnderstood("sequence " + sequence);
        }
        return new GivenAnswer(position, kept(paper, position, answer), sequence, device, believed(paper, at));
    }

    private @Nullable String kept(Paper paper, int position, @Nullable JsonNode answer) {
        var drawn = paper.question(position).orElseThrow(() -> new AnswerNotUnderstood("position " + position));
        if (answer == null || answer.isNull()) {
            return null;
        }
        var question = banks.of(paper.edition()).face(drawn.id()).question();
        return AnswerJson.read(question, answer)
                .map(drawn::asWritten)
                .map(AnswerJson::text)
                .orElseThrow(() -> new AnswerNotUnderstood("answer at " + position));
    }

    private Instant believed(Paper paper, @Nullable String at) {
        var now = clock.instant();
        return parsed(at)
                .map(claimed -> claimed.isBefore(paper.startedAt()) ? paper.startedAt() : claimed)
                .filter(claimed -> claimed.isBefore(now))
                .orElse(now);
    }

    private static Optional<Instant> parsed(@Nullable String at) {
        try {
            return at == null ? Optional.empty() : Optional.of(Instant.parse(at));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
