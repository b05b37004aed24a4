package vn.quantriet.learning.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.learning.LearningRoutes;
import vn.quantriet.learning.quiz.PaperQuizzes;
import vn.quantriet.learning.quiz.PaperRefused;
import vn.quantriet.learning.quiz.PrintedQuiz;
import vn.quantriet.learning.quiz.TypedQuiz;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** Types one paper in, in one pass by keyboard, and shows what it is worth. */
@Route(LearningRoutes.PAPER)
@Requires(Permission.READ_NAMES)
class PaperTypingView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final PaperQuizzes papers;
    private final ZoneId zone;
    private final Div body = new Div();

    PaperTypingView(PaperQuizzes papers, Clock clock) {
        this.papers = papers;
        this.zone = clock.getZone();
        addClassName("qt-stack");
    }

    @Override
    public void setParameter(BeforeEvent event, Long number) {
        removeAll();
        body.removeAll();
        var paper = papers.open(number);
        add(
                new PageHead(
                        getTranslation("learning.paper.sheet.number", Long.toString(number)) + " · " + paper.title(),
                        paper.memberName().isEmpty() ? getTranslation("learning.paper.left-unit") : paper.memberName()),
                body);
        var typed = paper.typed();
        if (typed == null) {
            body.add(new PaperForm(paper, given -> type(paper, given)));
        } else {
            body.add(new Card(
                    new Paragraph(
                            getTranslation("learning.paper.already", typed.by(), Format.moment(typed.at(), zone))),
                    back()));
        }
    }

    private void type(PrintedQuiz paper, PaperForm.Given given) {
        try {
            show(papers.type(paper.number(), given.answers()));
        } catch (PaperRefused refusal) {
            Notices.problem(getTranslation(refusal.messageKey()));
        }
    }

    private void show(TypedQuiz typed) {
        body.removeAll();
        var mark = new H2(getTranslation(
                "learning.paper.mark",
                typed.mark().stripTrailingZeros().toPlainString().replace('.', ','),
                typed.outOf()));
        var verdict = typed.passed()
                ? new Chip(Chip.Tone.DONE, getTranslation("learning.paper.passed"))
                : new Chip(Chip.Tone.NONE, getTranslation("learning.paper.not-passed"));
        body.add(new Card(
                mark, verdict, new Paragraph(getTranslation("learning.paper.recorded", typed.attempt())), back()));
    }

    private Anchor back() {
        var back = new Anchor(LearningRoutes.PAPERS, getTranslation("learning.paper.next"));
        back.addClassNames("qt-button", "qt-button-primary");
        return back;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.paper.title");
    }
}
