package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.util.Optional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.minutes.HandbookSettings;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.SessionMinutes;
import vn.quantriet.shared.ui.PageHead;

/** The minutes of one chi bộ at one session (UC-031): written on, finished, taken away. */
@Route(AttendanceRoutes.MINUTES + "/:" + MinutesView.SESSION + "/:" + MinutesView.CELL)
@Requires(Permission.OWN_PAGES)
class MinutesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String SESSION = "session";
    static final String CELL = "cell";

    private final SessionMinutes minutes;
    private final HandbookSettings handbook;
    private final Clock clock;

    MinutesView(SessionMinutes minutes, HandbookSettings handbook, Clock clock) {
        this.minutes = minutes;
        this.handbook = handbook;
        this.clock = clock;
        addClassNames("qt-stack", "qt-minutes");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session = number(event.getRouteParameters(), SESSION);
        var cell = number(event.getRouteParameters(), CELL);
        if (session.isEmpty() || cell.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(SessionId.of(session.get()), new UnitId(cell.get()), this);
    }

    private static Optional<Long> number(RouteParameters parameters, String name) {
        return parameters.get(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong);
    }

    /** @param asked the part that asked for it, in which the person goes on */
    private void show(SessionId session, UnitId cell, Component asked) {
        var page = minutes.open(session, cell);
        var desk = new MinutesDesk(minutes, session, cell, clock.getZone(), on -> show(session, cell, on));
        removeAll();
        add(head(page, session, cell), new MinutesState(page, desk, clock), new RollPart(page, desk));
        if (page.head() != null) {
            add(
                    new EarlierPart(page, desk),
                    new TextPart(page, desk),
                    new VotePart(page, desk),
                    new TaskPart(page, desk));
            if (!page.roll().session().kind().conference()) {
                add(new ScorePart(page, desk));
            }
        }
        add(new PaperPart(page, desk));
        if (page.head() != null) {
            add(new CopyPart(page, handbook));
        }
        getChildren()
                .filter(part -> part.getClass() == asked.getClass() && part instanceof Resumed)
                .forEach(part -> ((Resumed) part).resume());
    }

    private PageHead head(MinutesPage page, SessionId session, UnitId cell) {
        var back = new Anchor(AttendanceRoutes.session(session, cell), getTranslation("attendance.minutes.back"));
        back.addClassName("qt-button");
        return new PageHead(
                page.cellName() + " · " + page.roll().session().topic(),
                getTranslation("attendance.minutes.title"),
                back);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.minutes.title");
    }
}
