package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.minutes.DueMinutes;
import vn.quantriet.attendance.minutes.MinutesWatch;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.attendance.plan.SessionLine;
import vn.quantriet.attendance.plan.SessionPlans;
import vn.quantriet.attendance.plan.UnitName;
import vn.quantriet.attendance.plan.YearPage;
import vn.quantriet.attendance.plan.YearWatch;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** The sessions that concern the reader: as a list of the year with what is watched, or as a calendar of a month (UC-028). */
@Route(AttendanceRoutes.SESSIONS)
@Requires(Permission.OWN_PAGES)
class SessionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

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
        var address = SessionsAddress.of(event.getLocation().getQueryParameters(), YearMonth.now(clock));
        removeAll();
        if (address.asCalendar()) {
            showMonth(address);
        } else {
            showYear(address);
        }
    }

    private void showMonth(SessionsAddress address) {
        var page = book.month(address.month());
        var held = page.lines().stream().filter(line -> !line.isCancelled()).count();
        var headline = getTranslation(
                held == 0 ? "attendance.plan.month.headline.none" : "attendance.plan.month.headline",
                String.valueOf(address.month().getMonthValue()),
                String.valueOf(address.month().getYear()),
                Format.count(held));
        add(
                new PageHead(getTranslation("attendance.plan.menu"), headline, actions(page.kept())),
                views(address, page.kept(), null),
                new MonthSection(page, address, clock));
    }

    private void showYear(SessionsAddress address) {
        var year = address.month().getYear();
        var page = book.year(year);
        add(
                new PageHead(getTranslation("attendance.plan.menu"), headline(page), actions(page.kept())),
                views(address, page.kept(), page.watch().map(YearWatch::cell).orElse(null)));
        add(years(address));
        if (page.lines().isEmpty()) {
            add(new EmptyState(
                    getTranslation("attendance.plan.empty.title", String.valueOf(year)),
                    getTranslation(
                            page.kept().isEmpty() ? "attendance.plan.empty.member" : "attendance.plan.empty.keeper")));
            addWatch(page, address);
            return;
        }
        var now = clock.instant();
        var due = due(year);
        addList(
                "attendance.plan.ahead",
                page.lines().stream().filter(line -> line.isAhead(now)).toList(),
                due);
        addWatch(page, address);
        addList(
                "attendance.plan.past",
                page.lines().stream()
                        .filter(line -> !line.isAhead(now))
                        .sorted(Comparator.comparing(SessionLine::startsAt).reversed())
                        .toList(),
                due);
    }

    /** After what comes next, since that is what people open this page for. */
    private void addWatch(YearPage page, SessionsAddress address) {
        page.watch()
                .ifPresent(watch -> add(new WatchSection(watch, plans, () -> {
                    removeAll();
                    showYear(address);
                })));
    }

    /** The same sessions as a list of the year or as a calendar of a month. */
    private Nav views(SessionsAddress address, List<UnitName> kept, @Nullable UnitId cell) {
        var nav = new Nav(
                view(
                        "attendance.plan.view.year",
                        address.inYear(address.month().getYear()).toString(),
                        !address.asCalendar()),
                view(
                        "attendance.plan.view.month",
                        address.inMonth(address.month()).toString(),
                        address.asCalendar()));
        if (!kept.isEmpty()) {
            nav.add(view("attendance.plan.days", AttendanceRoutes.REGULAR_DAYS, false));
        }
        if (cell != null) {
            nav.add(view("attendance.plan.groups", GroupsView.ROUTE + "/" + cell.value(), false));
        }
        nav.addClassNames("qt-actions", "qt-views", "qt-no-print");
        nav.getElement().setAttribute("aria-label", getTranslation("attendance.plan.view"));
        return nav;
    }

    private Anchor view(String key, String to, boolean shown) {
        var link = new Anchor(to, getTranslation(key));
        link.addClassName("qt-button");
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
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

    private Component[] actions(List<UnitName> kept) {
        var actions = new ArrayList<Component>();
        for (UnitName unit : kept) {
            var link = new Anchor(
                    SessionEditView.fresh(unit.id(), null),
                    kept.size() == 1
                            ? getTranslation("attendance.plan.new")
                            : getTranslation("attendance.plan.new-in", unit.name()));
            link.addClassNames("qt-button", "qt-button-primary");
            actions.add(link);
        }
        return actions.toArray(Component[]::new);
    }

    private Div years(SessionsAddress address) {
        var year = address.month().getYear();
        var links = new Div(
                year(address.inYear(year - 1), "attendance.plan.year.before"),
                year(address.inYear(year + 1), "attendance.plan.year.after"));
        links.addClassNames("qt-actions", "qt-no-print");
        return links;
    }

    private Anchor year(SessionsAddress address, String key) {
        var link = new Anchor(
                address.toString(),
                getTranslation(key, String.valueOf(address.month().getYear())));
        link.addClassName("qt-button");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.plan.menu");
    }
}
