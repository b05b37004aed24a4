package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.attendance.score.ScoreRefused;
import vn.quantriet.attendance.score.ScoreTemplate;
import vn.quantriet.attendance.score.TemplateDesk;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.DayField;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** A committee's own score sheet, in versions (UC-035). */
@Route(TemplateView.ROUTE)
@Requires(Permission.KEEP_SESSIONS)
class TemplateView extends Div implements HasDynamicTitle {

    static final String ROUTE = "mau-cham-diem";
    private static final int LONGEST = 500;

    private final transient TemplateDesk desk;
    private final transient SessionBook book;
    private final transient Clock clock;

    TemplateView(TemplateDesk desk, SessionBook book, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.clock = clock;
        addClassName("qt-stack");
        show();
    }

    private void show() {
        removeAll();
        book.kept().forEach(unit -> {
            var templates = desk.templates(unit.id());
            var copy = new Button(
                    getTranslation("attendance.score.sheet.copy"), click -> attempt(() -> desk.copy(unit.id())));
            copy.setEnabled(templates.stream().allMatch(ScoreTemplate::inForce));
            add(new PageHead(unit.name(), getTranslation("attendance.score.sheet"), copy));
            add(new Paragraph(getTranslation("attendance.score.sheet.text")));
            templates.forEach(template -> show(unit.id(), template));
        });
    }

    private void show(UnitId unit, ScoreTemplate template) {
        if (template.inForce()) {
            add(card(template));
        } else {
            add(new SheetEditor(unit, template, desk, actions(unit, template)));
        }
    }

    private Card card(ScoreTemplate template) {
        var since = new Chip(
                Chip.Tone.DONE, getTranslation("attendance.score.sheet.since", Format.day(template.validFrom())));
        since.addClassName("qt-sheet-sum");
        var card = new Card(
                new H2(template.name() + " · " + getTranslation("attendance.score.version", template.version())),
                since);
        if (template.source() != null) {
            card.add(new Paragraph(template.source()));
        }
        var list = new OrderedList();
        template.items()
                .forEach(item -> list.add(new ListItem(item.group() + ": " + item.text() + " ("
                        + getTranslation("attendance.score.most", item.most()) + ")")));
        card.add(new Details(
                getTranslation("attendance.score.sheet.items", template.items().size()), list));
        return card;
    }

    private Div actions(UnitId unit, ScoreTemplate template) {
        var inForce =
                new Button(getTranslation("attendance.score.sheet.in-force"), click -> putInForce(unit, template));
        inForce.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(
                inForce,
                new Button(getTranslation("attendance.score.sheet.discard"), click -> discard(unit, template)));
        actions.addClassName("qt-actions");
        return actions;
    }

    private void discard(UnitId unit, ScoreTemplate template) {
        new ScoreDialog(
                        getTranslation("attendance.score.sheet.discard"),
                        getTranslation("attendance.score.sheet.discard.text"),
                        getTranslation("attendance.score.sheet.discard"),
                        () -> {
                            desk.discard(unit, template.id());
                            show();
                            return true;
                        })
                .open();
    }

    private void putInForce(UnitId unit, ScoreTemplate template) {
        var from = new DayField(LocalDate.now(clock));
        from.setLabel(getTranslation("attendance.score.sheet.from"));
        var source = new TextField(getTranslation("attendance.score.sheet.source"));
        source.setMaxLength(LONGEST);
        new ScoreDialog(
                        getTranslation("attendance.score.sheet.in-force"),
                        getTranslation("attendance.score.sheet.in-force.text"),
                        getTranslation("attendance.score.sheet.in-force"),
                        () -> {
                            if (!SheetFields.filled(from)) {
                                return false;
                            }
                            desk.putInForce(unit, template.id(), from.getValue(), source.getValue());
                            show();
                            return true;
                        },
                        from,
                        source)
                .open();
    }

    private void attempt(Runnable work) {
        try {
            work.run();
            Notices.done(getTranslation("attendance.score.saved"));
            show();
        } catch (ScoreRefused refused) {
            Notices.problem(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.score.sheet");
    }
}
