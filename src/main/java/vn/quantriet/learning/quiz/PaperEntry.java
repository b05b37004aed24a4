package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.questions.Answer;
import vn.quantriet.questions.AnswerJson;

/** Makes a paper that is typed in an attempt of the member; in the transaction of the caller, who holds its lock. */
@Component
class PaperEntry {

    private final QuizBanks banks;
    private final PaperRecords papers;
    private final AttemptRecords attempts;
    private final AnswerRecords answers;
    private final HandingIn handingIn;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    PaperEntry(
            QuizBanks banks,
            PaperRecords papers,
            AttemptRecords attempts,
            AnswerRecords answers,
            HandingIn handingIn,
            AuditTrail trail,
            CurrentActor currentActor,
            Clock clock) {
        this.banks = banks;
        this.papers = papers;
        this.attempts = attempts;
        this.answers = answers;
        this.handingIn = handingIn;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param given by position, in places of this paper
     * @throws PaperRefused when the member has no attempt left, or an answer does not fit its question
     */
    TypedQuiz enter(PaperRecords.Printed printed, String name, Map<Integer, Answer> given) {
        var before = attempts.of(printed.member(), printed.campaign(), printed.module());
        if (before.size() >= printed.terms().value(QuizSetting.ATTEMPTS_MAX)) {
            throw new PaperRefused("learning.paper.refused.no-attempts-left");
        }
        return record(printed, name, before.size() + 1, given);
    }

    private TypedQuiz record(PaperRecords.Printed printed, String name, int number, Map<Integer, Answer> given) {
        var actor = currentActor.get();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var attempt = attempt(printed, number, actor);
        var entered = entered(attempt, given);
        var stored = attempt.stored(attempts.add(attempt, actor.member()));
        if (!entered.isEmpty()) {
            answers.saveAll(stored.paper().row(), entered, false, now);
        }
        var marked = handingIn.recorded(stored, actor.member());
        papers.typed(printed.number(), actor.name(), now);
        trail.record(Entry.of("learning.paper-typed", "member", printed.member().value(), printed.unit())
                .changing(
                        null,
                        Map.of(
                                "number",
                                printed.number(),
                                "module",
                                printed.module(),
                                "attempt",
                                stored.paper().id().value())));
        var mark = Objects.requireNonNull(marked.attempt().mark());
        return new TypedQuiz(
                printed.number(),
                name,
                number,
                Results.decimal(mark),
                stored.outOf(),
                marked.attempt().passed());
    }

    private static StoredAttempt attempt(PaperRecords.Printed printed, int number, Actor actor) {
        var paper = new Paper(
                0,
                AttemptId.random(),
                printed.member(),
                printed.campaign(),
                printed.module(),
                printed.edition(),
                number,
                printed.drawn(),
                printed.terms(),
                printed.printedAt(),
                null);
        return new StoredAttempt(
                paper,
                AttemptState.OPEN,
                null,
                new DeviceName("paper"),
                1,
                null,
                printed.drawn().questions().size(),
                false,
                actor.name(),
                printed.number());
    }

    private List<GivenAnswer> entered(StoredAttempt attempt, Map<Integer, Answer> given) {
        return given.entrySet().stream()
                .map(entry -> new GivenAnswer(
                        entry.getKey(),
                        kept(attempt.paper(), entry.getKey(), entry.getValue()),
                        1,
                        attempt.pen(),
                        attempt.paper().startedAt()))
                .toList();
    }

    private String kept(Paper paper, int position, Answer shown) {
        return paper.question(position)
                .flatMap(drawn -> {
                    var question = banks.of(paper.edition()).face(drawn.id()).question();
                    return AnswerJson.read(question, AnswerJson.write(question, shown))
                            .map(drawn::asWritten)
                            .map(AnswerJson::text);
                })
                .orElseThrow(() -> new PaperRefused("learning.paper.refused.answer"));
    }
}
