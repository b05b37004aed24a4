package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.plan.SessionBook;
import vn.quantriet.attendance.score.ScoreItem;
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

    private record Field(ScoreItem item, TextField text, TextArea steps) {}

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
            templates.forEach(template -> add(card(unit.id(), template)));
        });
    }

    private Card card(UnitId unit, ScoreTemplate template) {
        var card = new Card();
        card.add(
                new H2(template.name() + " · " + getTranslation("attendance.score.version", template.version())),
                new Chip(
                        template.inForce() ? Chip.Tone.DONE : Chip.Tone.DOING,
                        template.inForce()
                                ? getTranslation("attendance.score.sheet.since", Format.day(template.validFrom()))
                                : getTranslation("attendance.score.sheet.draft", template.most())));
        if (template.inForce()) {
            template.items()
                    .forEach(item -> card.add(new Paragraph(item.group() + ": " + item.text() + " ("
                            + getTranslation("attendance.score.most", item.most()) + ")")));
        } else {
            edit(card, unit, template);
        }
        return card;
    }

    private void edit(Card card, UnitId unit, ScoreTemplate template) {
        var fields = new ArrayList<Field>();
        for (var item : template.items()) {
            var text = new TextField(item.group());
            text.setValue(item.text());
            text.setMaxLength(LONGEST);
            text.setWidthFull();
            var steps = new TextArea(getTranslation("attendance.score.sheet.steps"));
            steps.setHelperText(getTranslation("attendance.score.sheet.steps.help"));
            steps.setValue(TemplateDesk.steps(item));
            steps.setWidthFull();
            fields.add(new Field(item, text, steps));
            card.add(text, steps);
        }
        var save = new Button(
                getTranslation("attendance.score.save"),
                click -> attempt(() -> desk.edit(unit, template.id(), edited(fields))));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(
                save,
                new Button(getTranslation("attendance.score.sheet.in-force"), click -> putInForce(unit, template)));
        actions.addClassName("qt-actions");
        card.add(actions);
    }

    private static List<TemplateDesk.Edited> edited(List<Field> fields) {
        return fields.stream()
                .map(field -> new TemplateDesk.Edited(
                        field.item().id(),
                        field.text().getValue(),
                        field.steps().getValue()))
                .toList();
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
