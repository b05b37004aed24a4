package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.figures.AttendanceAlerts;
import vn.quantriet.attendance.figures.AttendanceFigures;
import vn.quantriet.attendance.figures.AttendancePage;
import vn.quantriet.attendance.figures.AttendanceReport;
import vn.quantriet.attendance.figures.UnitAttendance;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.NamesAccess;
import vn.quantriet.organisation.RegisterRefused;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.PageHead;

/** Attendance: of a unit with those below it, of the members of a chi bộ, and one's own (UC-032). */
@Route(AttendanceRoutes.FIGURES)
@Requires(Permission.OWN_PAGES)
class AttendanceFiguresView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> COLUMNS = List.of("unit", "rolls", "expected", "present", "excused", "unexcused");

    private final AttendanceFigures figures;
    private final AttendanceAlerts alerts;
    private final AttendanceReport report;
    private final Members members;
    private final Clock clock;
    private FiguresAddress address;

    AttendanceFiguresView(
            AttendanceFigures figures, AttendanceAlerts alerts, AttendanceReport report, Members members, Clock clock) {
        this.figures = figures;
        this.alerts = alerts;
        this.report = report;
        this.members = members;
        this.clock = clock;
        address = FiguresAddress.of(null, QueryParameters.empty(), LocalDate.now(clock));
        addClassNames("qt-stack", "qt-attendance-figures");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String unit) {
        address = FiguresAddress.of(number(unit), event.getLocation().getQueryParameters(), LocalDate.now(clock));
        show();
    }

    private static @Nullable UnitId number(@Nullable String unit) {
        if (unit == null) {
            return null;
        }
        if (!unit.matches("[0-9]{1,18}")) {
            throw new NotFoundException();
        }
        return UnitId.of(Long.parseLong(unit));
    }

    private void show() {
        removeAll();
        if (address.unit() != null || figures.readsUnits()) {
            unit(figures.open(address.unit(), address.span()));
        } else {
            add(new PageHead(days(), getTranslation("attendance.figures.own")), filter());
        }
        add(new OwnAttendanceSection(figures.own(address.span()), clock.getZone()));
    }

    private String days() {
        var days = address.span().days();
        return getTranslation("attendance.figures.days", Format.day(days.from()), Format.day(days.lastDay()));
    }

    private FiguresFilter filter() {
        return new FiguresFilter(
                address,
                figures.kinds(),
                LocalDate.now(clock),
                wanted -> UI.getCurrent().navigate(wanted.toString()));
    }

    private void unit(AttendancePage page) {
        address = address.in(page.unit().unit());
        add(new PageHead(page.unit().name() + " · " + days(), headline(page.unit()), download(page), print()));
        if (!page.way().isEmpty()) {
            add(way(page));
        }
        add(filter());
        if (page.unit().tally().rolls() == 0) {
            add(new EmptyState(
                    getTranslation("attendance.figures.none.title"), getTranslation("attendance.figures.none.text")));
        } else {
            add(units(page), new MonthsSection(page.months()));
            if (!page.unit().cell() && !page.leaders().isEmpty()) {
                add(new PeopleSection(getTranslation("attendance.figures.leaders"), page.leaders()));
            }
        }
        if (page.unit().cell()) {
            names(page.unit().unit());
        }
    }

    private String headline(UnitAttendance unit) {
        var tally = unit.tally();
        return tally.rolls() == 0
                ? getTranslation("attendance.figures.none.headline")
                : getTranslation(
                        "attendance.figures.headline",
                        Format.rate(tally.present(), tally.expected()),
                        Format.count(tally.rolls()));
    }

    private Nav way(AttendancePage page) {
        var way = new Nav();
        way.addClassNames("qt-actions", "qt-no-print");
        way.getElement().setAttribute("aria-label", getTranslation("attendance.figures.way"));
        page.way().forEach(place -> {
            var link = new Anchor(address.in(place.unit()).toString(), place.name());
            link.addClassName("qt-line-link");
            way.add(link);
        });
        return way;
    }

    private Card units(AttendancePage page) {
        var table = new FiguresTable(COLUMNS);
        row(table, page.unit(), new Span(page.unit().name()));
        page.below()
                .forEach(unit ->
                        row(table, unit, new Anchor(address.in(unit.unit()).toString(), unit.name())));
        var card = new Card(new H2(getTranslation("attendance.figures.units")), table);
        card.addClassName("qt-attendance-card");
        return card;
    }

    private static void row(FiguresTable table, UnitAttendance unit, Component name) {
        var tally = unit.tally();
        var told = unit.brokenDown();
        table.row(
                name,
                unit.name(),
                tally,
                told,
                tally.rolls(),
                tally.expected(),
                tally.present(),
                told ? tally.excused() : -1,
                told ? tally.unexcused() : -1);
    }

    /** Names at once to who leads the chi bộ; to a committee after it has said why. */
    private void names(UnitId cell) {
        var access = members.access(cell);
        if (access == NamesAccess.OPEN) {
            var away = alerts.of(cell);
            if (!away.isEmpty()) {
                add(new AlertsSection(away));
            }
            var people = figures.members(cell, address.span());
            if (!people.isEmpty()) {
                add(new PeopleSection(getTranslation("attendance.figures.members"), people));
            }
        } else if (access == NamesAccess.WITH_REASON) {
            add(reason(cell));
        }
    }

    private Card reason(UnitId cell) {
        var why = new TextArea(getTranslation("attendance.figures.reason"));
        why.setHelperText(getTranslation("attendance.figures.reason.help"));
        var go = new Button(getTranslation("attendance.figures.reason.go"), click -> {
            try {
                members.lookUp(cell, why.getValue());
                show();
            } catch (RegisterRefused refused) {
                why.setInvalid(true);
                why.setErrorMessage(getTranslation(refused.messageKey(), refused.parameters()));
            }
        });
        var form = new Div(why, go);
        form.addClassName("qt-form");
        var card = new Card(
                new H2(getTranslation("attendance.figures.members")),
                new Paragraph(getTranslation("attendance.figures.reason.text")),
                form);
        card.addClassName("qt-no-print");
        return card;
    }

    private Anchor download(AttendancePage page) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var file = report.write(
                            page.unit().unit(),
                            page.span(),
                            Optional.ofNullable(request.getUI())
                                    .map(UI::getLocale)
                                    .orElseThrow());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()), file.name(), XLSX, file.content().length);
                }),
                "");
        link.addClassNames("qt-button", "qt-no-print");
        link.add(new Icon("download"), new Span(getTranslation("attendance.figures.download")));
        return link;
    }

    private Button print() {
        var button = new Button(getTranslation("attendance.figures.print"));
        button.addClassName("qt-no-print");
        button.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.figures.menu");
    }
}
