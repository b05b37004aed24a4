package vn.quantriet.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.LongStream;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.learning.LearningRoutes;
import vn.quantriet.learning.quiz.PaperQuizzes;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.PageHead;

/** Papers to print, one member after the other, each on pages of his own. */
@Route(LearningRoutes.PAPERS_PRINT)
@Requires(Permission.READ_NAMES)
class PaperSheetsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final PaperQuizzes papers;
    private final ZoneId zone;

    PaperSheetsView(PaperQuizzes papers, Clock clock) {
        this.papers = papers;
        this.zone = clock.getZone();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var sheets = new Div();
        sheets.addClassName("qt-exams");
        var numbers = numbers(event).toArray();
        Arrays.stream(numbers).mapToObj(papers::open).forEach(paper -> sheets.add(new PaperSheet(paper, zone)));
        var print = new Button(
                getTranslation("learning.paper.print"),
                click -> getUI().orElseThrow().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var large = new Checkbox(
                getTranslation("learning.paper.large"),
                change -> sheets.setClassName("qt-exams-large", change.getValue()));
        var back = new Anchor(LearningRoutes.PAPERS, getTranslation("learning.paper.back"));
        back.addClassName("qt-button");
        var head = new PageHead(
                getTranslation("learning.paper.context"),
                getTranslation("learning.paper.ready", Format.count(numbers.length)),
                large,
                back,
                print);
        head.addClassName("qt-no-print");
        add(head, sheets);
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    private static LongStream numbers(BeforeEnterEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(LearningRoutes.NUMBERS)
                .orElse("");
        return Arrays.stream(asked.split(",", -1))
                .filter(number -> number.matches("\\d{1,15}"))
                .mapToLong(Long::parseLong);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.paper.title");
    }
}
