package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.SessionTask;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.DayField;

/** What this session asks of whom. */
class TaskPart extends Card implements Resumed {

    private final TextField what = new TextField(getTranslation("attendance.minutes.task.what"));
    private final ComboBox<RollRow> member = new ComboBox<>(getTranslation("attendance.minutes.task.member"));
    private final TextField who = new TextField(getTranslation("attendance.minutes.task.who"));
    private final DayField due = new DayField(null);

    TaskPart(MinutesPage page, MinutesDesk desk) {
        add(new H2(getTranslation("attendance.minutes.tasks")));
        page.tasks().forEach(task -> add(row(page, desk, task)));
        if (page.edits()) {
            member.setItems(page.roll().rows());
            member.setItemLabelGenerator(RollRow::name);
            member.setClearButtonVisible(true);
            due.setLabel(getTranslation("attendance.minutes.task.due"));
            var form = new Div(
                    what,
                    member,
                    who,
                    due,
                    new Button(getTranslation("attendance.minutes.task.add"), click -> send(desk)));
            form.addClassName("qt-minutes-row");
            add(form);
        }
    }

    private void send(MinutesDesk desk) {
        var row = member.getValue();
        desk.attempt(
                this,
                () -> desk.minutes()
                        .task(
                                desk.session(),
                                desk.cell(),
                                row == null ? null : row.member(),
                                row == null ? who.getValue() : row.name(),
                                what.getValue(),
                                due.getValue()));
    }

    @Override
    public void resume() {
        what.focus();
    }

    private Div row(MinutesPage page, MinutesDesk desk, SessionTask task) {
        var row = new Div(new Span(
                getTranslation("attendance.minutes.task.line", task.what(), task.who(), Format.day(task.due()))));
        row.addClassName("qt-minutes-entry");
        if (page.edits()) {
            row.add(new Button(
                    getTranslation("attendance.minutes.remove"),
                    click -> desk.attempt(
                            this, () -> desk.minutes().removeTask(desk.session(), desk.cell(), task.id()))));
        }
        return row;
    }
}
