package vn.quantriet.learning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.Library;
import vn.quantriet.learning.LearningRoutes;
import vn.quantriet.learning.quiz.PaperQuizzes;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.OwnUnit;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** Quizzes on paper for the members of one's own chi bộ: print them, and type in what came back (UC-022). */
@Route(LearningRoutes.PAPERS)
@Requires(Permission.READ_NAMES)
class PapersView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final PaperQuizzes papers;
    private final Members members;
    private final Library library;
    private final ZoneId zone;
    private final Select<OwnUnit> unit = new Select<>();
    private final Div body = new Div();
    private String module = "";

    PapersView(PaperQuizzes papers, Members members, Library library, Clock clock) {
        this.papers = papers;
        this.members = members;
        this.library = library;
        this.zone = clock.getZone();
        addClassName("qt-stack");
        body.addClassName("qt-split");
        add(new PageHead(getTranslation("learning.paper.context"), getTranslation("learning.paper.title")));
        var units = members.ownUnits();
        if (units.isEmpty()) {
            add(new EmptyState(
                    getTranslation("learning.paper.no-unit.title"), getTranslation("learning.paper.no-unit.text")));
        } else {
            choose(units);
        }
    }

    private void choose(List<OwnUnit> units) {
        unit.setLabel(getTranslation("learning.paper.unit"));
        unit.setItemLabelGenerator(OwnUnit::name);
        unit.setItems(units);
        unit.addValueChangeListener(change -> show(change.getValue()));
        unit.setVisible(units.size() > 1);
        add(unit, body);
    }

    /** Whoever comes from elsewhere finds the chi bộ and the module he came for. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters();
        module = asked.getSingleParameter(LearningRoutes.MODULE).orElse("");
        var wanted = asked.getSingleParameter(LearningRoutes.UNIT).orElse("");
        unit.getListDataView()
                .getItems()
                .min(Comparator.comparing(
                        own -> !Long.toString(own.id().value()).equals(wanted)))
                .ifPresent(unit::setValue);
    }

    private void show(OwnUnit unit) {
        var side = new Div(byNumber(), new PaperListSection(papers.list(unit.id()), zone));
        side.addClassName("qt-stack");
        body.removeAll();
        body.add(new PaperPrintSection(papers, members, library, unit, module), side);
    }

    /** Whoever has the sheet in hand types its number. */
    private Card byNumber() {
        var number = new IntegerField(getTranslation("learning.paper.number"));
        var open = new Button(
                getTranslation("learning.paper.type"),
                click -> number.getOptionalValue()
                        .ifPresent(value -> getUI().orElseThrow().navigate(LearningRoutes.paper(value))));
        open.addClickShortcut(com.vaadin.flow.component.Key.ENTER).listenOn(number);
        return new Card(new H2(getTranslation("learning.paper.came-back")), number, open);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("learning.paper.title");
    }
}
