package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.minutes.DueMinutes;
import vn.quantriet.attendance.minutes.MinutesWatch;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.attendance.plan.SessionLine;
import vn.quantriet.attendance.plan.SessionPlans;
import vn.quantriet.attendance.plan.UnitName;
import vn.quantriet.attendance.plan.YearPage;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** The sessions of a year that concern the reader: those to come, what is watched, those that were (UC-028). */
@Route(AttendanceRoutes.SESSIONS)
@Requires(Permission.OWN_PAGES)
class SessionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Query parameter: the year. */
    static final String YEAR = "nam";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final transient SessionBook book;
    private final transient SessionPlans plans;
    private final transient MinutesWatch minutes;
    private final transient Clock clock;

    SessionsView(SessionBook book, SessionPlans plans, MinutesWatch minutes, Clock clock) {
        this.book = book;
        this.plans = plans;
        this.minutes = minutes;
        this.clock = clock;
        addClassName("qt-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter(YEAR);
        var thisYear = LocalDate.now(clock).getYear();
        show(asked.filter(year -> year.matches("\\d{4}"))
                .map(Integer::parseInt)
                .filter(year -> year > FIRST_YEAR && year < LAST_YEAR)
                .orElse(thisYear));
    }

    private void show(int year) {
        removeAll();
        var page = book.year(year);
        add(new PageHead(getTranslation("attendance.plan.menu"), headline(page), actions(page)));
        page.watch().ifPresent(watch -> add(new WatchSection(watch, plans, () -> show(year))));
        add(years(year));
        if (page.lines().isEmpty()) {
            add(new EmptyState(
                    getTranslation("attendance.plan.empty.title", String.valueOf(year)),
                    getTranslation(
                            page.kept().isEmpty() ? "attendance.plan.empty.member" : "attendance.plan.empty.keeper")));
            return;
        }
        var now = clock.instant();
        var due = due(year);
        addList(
                "attendance.plan.ahead",
                page.lines().stream().filter(line -> line.isAhead(now)).toList(),
                due);
        addList(
                "attendance.plan.past",
                page.lines().stream()
                        .filter(line -> !line.isAhead(now))
                        .sorted(Comparator.comparing(SessionLine::startsAt).reversed())
                        .toList(),
                due);
    }

    private Map<SessionId, DueMinutes> due(int year) {
        return minutes.due(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
                .collect(Collectors.toMap(DueMinutes::session, due -> due, (first, other) -> first));
    }

    private void addList(String titleKey, List<SessionLine> lines, Map<SessionId, DueMinutes> due) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new Div();
        list.addClassName("qt-sessions");
        lines.forEach(line -> list.add(new SessionRow(line, clock.getZone(), clock.instant(), due.get(line.id()))));
        add(new H2(getTranslation(titleKey)), list);
    }

    private String headline(YearPage page) {
        var now = clock.instant();
        return page.lines().stream()
                .filter(line -> line.isAhead(now))
                .findFirst()
                .map(line -> getTranslation(
                        line.startsAt().isAfter(now) ? "attendance.plan.headline.next" : "attendance.plan.headline.now",
                        Format.moment(line.startsAt(), clock.getZone())))
                .orElseGet(() -> getTranslation("attendance.plan.headline.none"));
    }

    private Component[] actions(YearPage page) {
        var actions = new ArrayList<Component>();
        for (UnitName unit : page.kept()) {
            var link = new Anchor(
                    AttendanceRoutes.SESSION_EDIT + "/" + SessionEditView.NEW + "?" + SessionEditView.UNIT + "="
                            + unit.id().value(),
                    page.kept().size() == 1
                            ? getTranslation("attendance.plan.new")
                            : getTranslation("attendance.plan.new-in", unit.name()));
            link.addClassNames("qt-button", "qt-button-primary");
            actions.add(link);
        }
        return actions.toArray(Component[]::new);
    }

    private Div years(int year) {
        var links =
                new Div(year(year - 1, "attendance.plan.year.before"), year(year + 1, "attendance.plan.year.after"));
        links.addClassName("qt-actions");
        return links;
    }

    private Anchor year(int year, String key) {
        var link = new Anchor(
                AttendanceRoutes.SESSIONS + "?" + YEAR + "=" + year, getTranslation(key, String.valueOf(year)));
        link.addClassName("qt-button");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.plan.menu");
    }
}
