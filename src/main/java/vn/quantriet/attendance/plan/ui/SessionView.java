package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.shared.ui.PageHead;

/** One session: what it is, what is to be done for it, and what each part of the room offers (UC-028). */
@Route(AttendanceRoutes.SESSIONS + "/:" + SessionView.SESSION + "([0-9]{1,18})")
@Requires(Permission.OWN_PAGES)
class SessionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String SESSION = "session";

    private static final Duration GATHERING = Duration.ofMinutes(30);

    private final transient SessionBook book;
    private final transient PageServices services;
    private final transient List<SessionStep> steps;
    private final transient Clock clock;
    private String title = "";

    SessionView(SessionBook book, PageServices services, List<SessionStep> steps, Clock clock) {
        this.book = book;
        this.services = services;
        this.steps = steps.stream()
                .sorted(Comparator.comparingInt(SessionStep::order))
                .toList();
        this.clock = clock;
        addClassName("qt-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var session =
                event.getRouteParameters().getLong(SESSION).map(SessionId::of).orElseThrow(NotFoundException::new);
        var cell = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(AttendanceRoutes.CELL)
                .flatMap(SessionView::unit);
        show(session, cell.orElse(null));
    }

    private static Optional<UnitId> unit(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(UnitId.of(Long.valueOf(text))) : Optional.empty();
    }

    private void show(SessionId id, @Nullable UnitId cell) {
        removeAll();
        var page = book.open(id, cell);
        var session = page.context().session();
        title = session.topic();
        Runnable again = () -> show(id, cell);
        add(new PageHead(
                session.kind().name() + " · " + session.unitName(),
                session.topic(),
                page.plans() ? new PlanActions(page, services, again).buttons() : new Div[0]));
        var stepsFirst = isGathering(page);
        if (stepsFirst) {
            steps(page);
        }
        add(new SessionFacts(page, clock));
        if (page.invites()) {
            add(new OwnPart(page, services.apologies(), clock, again));
        }
        if (!page.apologies().isEmpty()) {
            add(new ApologySection(page, services.apologies(), again));
        }
        if (!stepsFirst) {
            steps(page);
        }
        add(new PapersSection(page, services.papers(), clock.getZone(), again));
        if (page.context().keeps() && page.context().cell() != null) {
            add(new TakersSection(page, services.takers(), again));
        }
        if (!page.rolls().isEmpty()) {
            add(new ConferenceRolls(page));
        }
    }

    /** While people come in, whoever opens the page wants to take the roll, or to be on it. */
    private boolean isGathering(SessionPage page) {
        var soon = clock.instant().plus(GATHERING);
        return (page.context().takes() || page.invites())
                && !page.context().closed()
                && page.context().session().hasBegun(soon);
    }

    private void steps(SessionPage page) {
        var cards = new Div();
        cards.addClassNames("qt-cards", "qt-uneven");
        steps.stream().flatMap(step -> step.card(page.context()).stream()).forEach(cards::add);
        if (cards.getComponentCount() > 0 && !page.context().session().isCancelled()) {
            add(cards);
        }
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("attendance.plan.menu") : title;
    }
}
