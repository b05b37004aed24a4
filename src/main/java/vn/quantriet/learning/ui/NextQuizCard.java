package vn.quantriet.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.catalogue.content.ModuleKind;
import vn.quantriet.learning.LearningRoutes;
import vn.quantriet.learning.quiz.QuizState;
import vn.quantriet.learning.quiz.Quizzes;
import vn.quantriet.shared.ui.Card;

/** After all of a module is read: its quiz, until it is passed. */
@org.springframework.stereotype.Component
class NextQuizCard {

    private final Quizzes quizzes;

    NextQuizCard(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    /** For the first module that is read and whose quiz can be taken now; that of a history module is for whoever looks for it. */
    Optional<Component> card(List<ModuleCard> modules) {
        return firstOf(modules.stream()
                .filter(module -> module.done() && module.kind() == ModuleKind.STUDY)
                .map(ModuleCard::module));
    }

    /** For the first module whose quiz can be taken now, wherever it was read. */
    Optional<Component> firstOf(Stream<String> modules) {
        return modules.flatMap(module -> quizzes.state(module).stream())
                .filter(NextQuizCard::canBeTaken)
                .findFirst()
                .map(NextQuizCard::card);
    }

    private static boolean canBeTaken(QuizState quiz) {
        var begun = quiz.open().isPresent();
        return quiz.hasQuestions() && !quiz.passed() && (begun || quiz.attemptsLeft() > 0 && quiz.nextAt() == null);
    }

    private static Component card(QuizState quiz) {
        var begun = quiz.open().isPresent();
        var card = new Card().asNextStep();
        var line = new Paragraph(card.getTranslation(begun ? "learning.quiz.home.open" : "learning.quiz.home.read"));
        var size = new Paragraph(card.getTranslation(
                "learning.quiz.home.size", quiz.terms().value(QuizSetting.QUESTIONS), quiz.passPercent()));
        line.addClassName("qt-s");
        size.addClassName("qt-s");
        var take = new Anchor(
                LearningRoutes.quiz(quiz.edition().module()),
                card.getTranslation(begun ? "learning.quiz.home.go-on" : "learning.quiz.take"));
        take.addClassNames("qt-button", "qt-button-primary");
        take.setRouterIgnore(true);
        card.add(
                line,
                new H2(card.getTranslation("learning.quiz.title", quiz.edition().shortTitle())),
                size,
                take);
        return card;
    }
}
