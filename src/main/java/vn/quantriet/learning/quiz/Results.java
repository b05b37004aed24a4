package vn.quantriet.learning.quiz;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.LateAnswers;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.campaign.ShowAnswers;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.catalogue.content.QuestionText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.shared.Languages;

/** Writes papers and results for the browser; what is right goes into a result only when the terms allow it. */
@Component
class Results {

    private static final int DECIMALS = 2;
    private static final int WHOLE_PERCENT = 100;

    private final QuizBanks banks;
    private final QuizParagraphs paragraphs;
    private final Editions editions;
    private final Languages languages;
    private final Clock clock;

    Results(QuizBanks banks, QuizParagraphs paragraphs, Editions editions, Languages languages, Clock clock) {
        this.banks = banks;
        this.paragraphs = paragraphs;
        this.editions = editions;
        this.languages = languages;
        this.clock = clock;
    }

    PaperJson paper(OpenAttempt open) {
        var attempt = open.attempt();
        var paper = attempt.paper();
        var bank = banks.of(paper.edition());
        return new PaperJson(
                paper.id().value(),
                attempt.state().key(),
                paper.number(),
                paper.member().value(),
                paper.module(),
                paper.edition().value(),
                title(paper),
                paper.startedAt().toString(),
                text(paper.deadline()),
                clock.instant().toString(),
                attempt.pen().value(),
                open.nextSequence(),
                Printer.questions(paper, bank),
                open.answers().stream().map(kept -> kept(paper, bank, kept)).toList());
    }

    private static PaperJson.Kept kept(Paper paper, QuizBank bank, KeptAnswer kept) {
        var drawn = paper.question(kept.position()).orElseThrow();
        return new PaperJson.Kept(
                kept.position(),
                Printer.shown(drawn, bank.face(drawn.id()), kept.answer()),
                kept.sequence(),
                kept.late());
    }

    ResultJson result(HandingIn.Marked marked, Locale language) {
        var attempt = marked.attempt();
        var paper = attempt.paper();
        var edition = editions.find(paper.edition()).orElse(null);
        var shown = mayBeShown(attempt);
        var again = again(marked, edition);
        var mark = Objects.requireNonNull(attempt.mark());
        return new ResultJson(
                paper.id().value(),
                attempt.state().key(),
                paper.number(),
                paper.member().value(),
                paper.module(),
                paper.edition().value(),
                title(paper),
                paper.startedAt().toString(),
                text(paper.deadline()),
                Objects.requireNonNull(attempt.handedInAt()).toString(),
                clock.instant().toString(),
                decimal(mark),
                mark.toString(),
                attempt.outOf(),
                percent(mark, attempt.outOf()),
                attempt.passed(),
                paper.terms().value(QuizSetting.PASS_PERCENT),
                paper.terms().source(QuizSetting.PASS_PERCENT),
                (int) marked.answers().stream().filter(KeptAnswer::late).count(),
                paper.terms().lateAnswers() == LateAnswers.COUNTED,
                attempt.recordedByName(),
                attempt.paperNumber(),
                shown,
                marked.marks().questions().stream()
                        .map(question -> question(paper, question, edition, shown))
                        .toList(),
                again,
                next(attempt, again, language));
    }

    /** Never while answers may still be delivered. */
    private static boolean mayBeShown(StoredAttempt attempt) {
        return attempt.state() == AttemptState.HANDED_IN
                && attempt.paper().terms().showAnswers() == ShowAnswers.AT_ONCE;
    }

    private ResultJson.Question question(Paper paper, Marks.Marked marked, @Nullable Edition edition, boolean shown) {
        var face = marked.face();
        var asked = Printer.asked(marked.position(), marked.drawn(), face);
        var grade = marked.grade();
        var section = section(edition, face.source().tag());
        return new ResultJson.Question(
                marked.position(),
                asked.type(),
                asked.html(),
                asked.options(),
                asked.lefts(),
                asked.rights(),
                asked.items(),
                Printer.shown(marked.drawn(), face, marked.given()),
                marked.late(),
                shown ? Printer.shown(marked.drawn(), face, grade.rightAnswer()) : null,
                shown ? grade.right() : null,
                shown ? decimal(grade.mark()) : null,
                shown ? grade.feedback().stream().map(QuestionText::block).toList() : List.of(),
                face.source().tag(),
                section == null ? null : new ResultJson.Section(section.tag(), section.title()),
                shown ? paragraphs.link(paper.module(), paper.edition(), face) : null);
    }

    private static List<ResultJson.Again> again(HandingIn.Marked marked, @Nullable Edition edition) {
        return marked.marks().questions().stream()
                .filter(question -> !question.grade().right())
                .map(question -> section(edition, question.face().source().tag()))
                .filter(Objects::nonNull)
                .distinct()
                .map(section -> new ResultJson.Again(
                        section.tag(),
                        section.title(),
                        "/" + CatalogueRoutes.reader(marked.attempt().paper().module(), section.tag())))
                .toList();
    }

    private static @Nullable EditionSection section(@Nullable Edition edition, String tag) {
        return edition == null ? null : edition.section(tag).orElse(null);
    }

    private ResultJson.Next next(StoredAttempt attempt, List<ResultJson.Again> again, Locale language) {
        return attempt.passed() || again.isEmpty()
                ? new ResultJson.Next(
                        "library",
                        "/" + CatalogueRoutes.LIBRARY,
                        languages.getTranslation("learning.quiz.next.library", language))
                : new ResultJson.Next(
                        "read-again",
                        again.getFirst().link(),
                        languages.getTranslation(
                                "learning.quiz.next.read-again",
                                language,
                                again.getFirst().title()));
    }

    private String title(Paper paper) {
        return editions.find(paper.edition()).map(Edition::shortTitle).orElse(paper.module());
    }

    static BigDecimal decimal(Fraction mark) {
        return BigDecimal.valueOf(mark.numerator())
                .divide(BigDecimal.valueOf(mark.denominator()), DECIMALS, RoundingMode.DOWN);
    }

    static BigDecimal percent(Fraction mark, int outOf) {
        return BigDecimal.valueOf((long) mark.numerator() * WHOLE_PERCENT)
                .divide(
                        BigDecimal.valueOf((long) mark.denominator() * Math.max(1, outOf)),
                        DECIMALS,
                        RoundingMode.DOWN);
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
