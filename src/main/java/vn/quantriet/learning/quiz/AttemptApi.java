package vn.quantriet.learning.quiz;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.quantriet.access.ApiProblems;

/** Answers, handing in and the result of one attempt; without session. */
@RestController
@RequestMapping("/api/attempts/{id}")
class AttemptApi {

    private static final int MOST_QUEUED = 300;

    /**
     * @param sequence as sent
     * @param conflict what is kept instead, from the device with the pen
     * @param kept what is kept instead, newer, from the same device
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Saved(
            int position,
            long sequence,
            boolean saved,
            boolean late,
            @Nullable Other conflict,
            @Nullable Other kept,
            String now) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Other(@Nullable ObjectNode answer, long sequence) {}

    private final Attempts attempts;
    private final AnswerJudge judge;
    private final QuizBanks banks;
    private final Results results;
    private final JsonMapper json;
    private final Clock clock;

    AttemptApi(Attempts attempts, AnswerJudge judge, QuizBanks banks, Results results, JsonMapper json, Clock clock) {
        this.attempts = attempts;
        this.judge = judge;
        this.banks = banks;
        this.results = results;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    Object open(@PathVariable String id, HttpServletRequest request) {
        return attempts.<Object>open(
                id(id), results::paper, marked -> results.result(marked, ApiProblems.language(request)));
    }

    @PutMapping("/answers/{position}")
    Saved save(@PathVariable String id, @PathVariable String position, HttpServletRequest request) throws IOException {
        var attempt = id(id);
        var sent = Sent.read(request, json, Sent.Answer.class);
        var device = Sent.device(sent.device());
        var sequence = sent.sequence();
        if (sequence == null) {
            throw new AnswerNotUnderstood("no sequence");
        }
        var saved = attempts.save(
                attempt,
                Sent.member(sent.member()),
                paper -> judge.understood(paper, number(position), sequence, sent.answer(), device, sent.at()));
        return answer(saved);
    }

    private Saved answer(SavedAnswer saved) {
        var other = saved.isOther() ? other(saved) : null;
        return new Saved(
                saved.given().position(),
                saved.given().sequence(),
                saved.saved(),
                saved.kept().late(),
                saved.saved() ? null : other,
                saved.saved() ? other : null,
                clock.instant().toString());
    }

    private Other other(SavedAnswer saved) {
        var drawn = saved.paper().question(saved.given().position()).orElseThrow();
        var face = banks.of(saved.paper().edition()).face(drawn.id());
        return new Other(
                Printer.shown(drawn, face, saved.kept().answer()), saved.kept().sequence());
    }

    @PostMapping("/hand-in")
    ResultJson handIn(@PathVariable String id, HttpServletRequest request) throws IOException {
        var attempt = id(id);
        var sent = Sent.read(request, json, Sent.Handing.class);
        var device = Sent.device(sent.device());
        var queue = Objects.requireNonNullElse(sent.answers(), List.<Sent.@Nullable Queued>of());
        if (queue.size() > MOST_QUEUED) {
            throw new Sent.TooLarge();
        }
        var marked = attempts.handIn(
                attempt,
                Sent.member(sent.member()),
                paper -> queue.stream()
                        .flatMap(queued -> understood(paper, queued, device))
                        .toList());
        return results.result(marked, ApiProblems.language(request));
    }

    /** What can never be taken must not keep the rest from being handed in. */
    private Stream<GivenAnswer> understood(Paper paper, Sent.@Nullable Queued queued, DeviceName device) {
        if (queued == null || queued.position() == null || queued.sequence() == null) {
            return Stream.empty();
        }
        try {
            return Stream.of(judge.understood(
                    paper, queued.position(), queued.sequence(), queued.answer(), device, queued.at()));
        } catch (AnswerNotUnderstood refused) {
            return Stream.empty();
        }
    }

    private static AttemptId id(String id) {
        return AttemptId.parse(id).orElseThrow(() -> new AttemptNotFound(id));
    }

    private static int number(String position) {
        return Optional.of(position)
                .filter(text -> text.matches("[1-9][0-9]{0,3}"))
                .map(Integer::valueOf)
                .orElseThrow(() -> new AnswerNotUnderstood("position " + position));
    }
}
