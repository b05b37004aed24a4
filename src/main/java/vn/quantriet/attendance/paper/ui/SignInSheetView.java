package vn.quantriet.attendance.paper.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.shared.ui.PageHead;

/** The sign-in sheet of a session, A4, by given name, for printing (UC-034). */
@Route(AttendanceRoutes.SHEET + "/:session([0-9]{1,18})/:cell([0-9]{1,18})")
@Requires(Permission.OWN_PAGES)
class SignInSheetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int GUEST_LINES = 3;
    private static final int COLUMNS = 7;

    private final transient Rolls rolls;
    private final transient Clock clock;

    SignInSheetView(Rolls rolls, Clock clock) {
        this.rolls = rolls;
        this.clock = clock;
        addClassName("qt-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        var session = address.getLong("session").map(SessionId::of).orElseThrow(NotFoundException::new);
        var cell = address.getLong("cell").map(UnitId::of).orElseThrow(NotFoundException::new);
        show(rolls.open(session, cell));
    }

    private void show(Roll roll) {
        removeAll();
        var print = new Button(
                getTranslation("attendance.paper.print"), click -> getElement().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        add(new PageHead(roll.session().kind().name(), getTranslation("attendance.paper.sheet"), print), sheet(roll));
    }

    private Div sheet(Roll roll) {
        var session = roll.session();
        var sheet = new Div();
        sheet.addClassName("qt-sheet");
        sheet.add(
                line("qt-sheet-unit", session.unitName()),
                line("qt-sheet-title", getTranslation("attendance.paper.title")),
                line("qt-sheet-topic", session.kind().name() + ": " + session.topic()),
                line(
                        "qt-sheet-facts",
                        Stream.of(SessionWords.when(this, session, clock.getZone()), session.place())
                                .filter(fact -> fact != null && !fact.isBlank())
                                .collect(Collectors.joining(" · "))),
                table(roll),
                line("qt-sheet-facts", outside(roll)),
                signatures(),
                line(
                        "qt-sheet-code",
                        getTranslation(
                                "attendance.paper.code",
                                session.id().value() + "–" + roll.cell().value())));
        return sheet;
    }

    private NativeTable table(Roll roll) {
        var head = new NativeTableRow();
        Stream.of("number", "name", "standing", "signature", "arrived", "absent", "note")
                .forEach(column ->
                        head.add(new NativeTableHeaderCell(getTranslation("attendance.paper.column." + column))));
        var body = new NativeTableBody();
        var number = 0;
        for (var row :
                roll.rows().stream().filter(row -> row.exclusion() == null).toList()) {
            number++;
            body.add(row(List.of(String.valueOf(number), row.name(), standing(row))));
        }
        for (var guest = 0; guest < GUEST_LINES; guest++) {
            body.add(row(List.of("", "", getTranslation("attendance.paper.guest"))));
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("qt-sheet-table");
        return table;
    }

    private static NativeTableRow row(List<String> filled) {
        var row = new NativeTableRow();
        for (var column = 0; column < COLUMNS; column++) {
            row.add(new NativeTableCell(column < filled.size() ? filled.get(column) : ""));
        }
        return row;
    }

    private String standing(RollRow row) {
        return getTranslation(
                row.guest()
                        ? "attendance.paper.temporary"
                        : row.official() ? "attendance.paper.official" : "attendance.paper.probationary");
    }

    private String outside(Roll roll) {
        var names = roll.rows().stream()
                .filter(row -> row.exclusion() != null)
                .map(row -> row.name() + " (" + getTranslation("organisation.standing." + row.exclusion()) + ")")
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : getTranslation("attendance.paper.outside", names);
    }

    private Div signatures() {
        var both = new Div(
                new Paragraph(getTranslation("attendance.paper.taker")),
                new Paragraph(getTranslation("attendance.paper.chair")));
        both.addClassName("qt-sheet-signatures");
        return both;
    }

    private static Paragraph line(String className, String text) {
        var line = new Paragraph(text);
        line.addClassName(className);
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.paper.sheet");
    }
}
