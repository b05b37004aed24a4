package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.SessionTask;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** What sessions before asked for, and what became of it. */
class EarlierPart extends Card {

    EarlierPart(MinutesPage page, MinutesDesk desk) {
        add(new H2(getTranslation("attendance.minutes.earlier")));
        if (page.earlier().isEmpty()) {
            add(new Paragraph(getTranslation("attendance.minutes.earlier.none")));
        }
        page.earlier().forEach(task -> add(row(page, desk, task)));
    }

    private Div row(MinutesPage page, MinutesDesk desk, SessionTask task) {
        var state = new Select<SessionTask.State>();
        state.setLabel(getTranslation("attendance.minutes.task.state"));
        state.setItems(SessionTask.State.values());
        state.setItemLabelGenerator(one -> getTranslation("attendance.minutes.task." + one.name()));
        state.setValue(task.state());
        var result = new TextField(getTranslation("attendance.minutes.task.result"));
        result.setValue(task.result());
        state.setReadOnly(!page.edits());
        result.setReadOnly(!page.edits());
        var row = new Div(
                new Span(getTranslation(
                        "attendance.minutes.task.line", task.what(), task.who(), Format.day(task.due()))),
                state,
                result);
        row.addClassName("qt-minutes-row");
        if (page.edits()) {
            row.add(new Button(
                    getTranslation("attendance.minutes.save"),
                    click -> desk.attempt(
                            this,
                            () -> desk.minutes()
                                    .report(
                                            desk.session(),
                                            desk.cell(),
                                            task.id(),
                                            state.getValue(),
                                            result.getValue()))));
        }
        return row;
    }
}
