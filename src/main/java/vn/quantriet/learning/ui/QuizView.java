package vn.quantriet.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.learning.LearningRoutes;

/** Taking the quiz of a module: the whole page belongs to the element, so that it is the same with and without network. */
@Route(value = LearningRoutes.QUIZ + "/:module", autoLayout = false)
@Requires(Permission.OWN_PAGES)
class QuizView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Editions editions;
    private final QuizPlayer player = new QuizPlayer();
    private String title = "";

    QuizView(Editions editions) {
        this.editions = editions;
        add(player);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var edition = event.getRouteParameters()
                .get("module")
                .flatMap(editions::current)
                .orElseThrow(NotFoundException::new);
        title = getTranslation("learning.quiz.title", edition.shortTitle());
        player.open(edition.module());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
