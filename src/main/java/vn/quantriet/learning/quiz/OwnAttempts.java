package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.questions.AnswerJson;
import vn.quantriet.questions.Fraction;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.PersonalData;

/** What the portal keeps about a member's quizzes, for the page of his own data: what he gave, never what is right. */
@Component
class OwnAttempts implements PersonalData {

    private static final int ORDER = 31;

    private final AttemptRecords attempts;
    private final AnswerRecords answers;
    private final QuizBanks banks;
    private final Editions editions;
    private final Languages languages;
    private final CurrentActor currentActor;
    private final Clock clock;

    OwnAttempts(
            AttemptRecords attempts,
            AnswerRecords answers,
            QuizBanks banks,
            Editions editions,
            Languages languages,
            CurrentActor currentActor,
            Clock clock) {
        this.attempts = attempts;
        this.answers = answers;
        this.banks = banks;
        this.editions = editions;
        this.languages = languages;
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
        var mine = attempts.of(member);
        return List.of(
                new Section(
                        "learning.own.attempts",
                        List.of(
                                "learning.own.module",
                                "learning.own.attempt",
                                "learning.own.started",
                                "learning.own.handed-in",
                                "learning.own.mark",
                                "learning.own.recorded-by"),
                        mine.stream().map(this::attempt).toList()),
                new Section(
                        "learning.own.answers",
                        List.of(
                                "learning.own.module",
                                "learning.own.attempt",
                                "learning.own.question",
                                "learning.own.answer",
                                "learning.own.at"),
                        answers(mine)));
    }

    private List<String> attempt(StoredAttempt attempt) {
        return List.of(
                title(attempt),
                Integer.toString(attempt.paper().number()),
                Format.moment(attempt.paper().startedAt(), clock.getZone()),
                Format.moment(attempt.handedInAt(), clock.getZone()),
                mark(attempt.mark(), attempt.outOf()),
                Format.orDash(attempt.recordedByName()));
    }

    private static String mark(@Nullable Fraction mark, int outOf) {
        return mark == null ? Format.orDash(null) : mark + " / " + outOf;
    }

    private List<List<String>> answers(List<StoredAttempt> mine) {
        var kept = answers.ofAll(mine.stream().map(one -> one.paper().row()).toList());
        var rows = new ArrayList<List<String>>();
        for (var attempt : mine) {
            for (var answer : kept.getOrDefault(attempt.paper().row(), List.of())) {
                rows.add(List.of(
                        title(attempt),
                        Integer.toString(attempt.paper().number()),
                        Integer.toString(answer.position()),
                        text(attempt, answer),
                        Format.moment(answer.givenAt(), clock.getZone())));
            }
        }
        return rows;
    }

    private String text(StoredAttempt attempt, KeptAnswer kept) {
        var drawn = attempt.paper().question(kept.position()).orElse(null);
        if (kept.answer() == null || drawn == null) {
            return Format.orDash(null);
        }
        var question = banks.of(attempt.paper().edition()).face(drawn.id()).question();
        var given = AnswerText.of(question, AnswerJson.parse(kept.answer()), word("yes"), word("no"));
        return kept.late() ? given + " (" + word("late") + ")" : given;
    }

    /** In the language of the questions. */
    private String word(String what) {
        return languages.getTranslation("learning.own.answer." + what, Languages.VIETNAMESE);
    }

    private String title(StoredAttempt attempt) {
        return editions.find(attempt.paper().edition())
                .map(Edition::shortTitle)
                .orElse(attempt.paper().module());
    }
}
