package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.MinutesPaper;
import vn.quantriet.attendance.minutes.SessionTask;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Clipboard;
import vn.quantriet.shared.ui.Notices;

/**
 * What is typed into the national handbook, field by field, to be copied instead. In the order of a session: preparing it, who
 * took part, what was said and concluded. Nothing is sent from here.
 */
class CopyPart extends Card {

    private final Div buttons = new Div();

    CopyPart(MinutesPage page, MinutesDesk desk) {
        var session = page.roll().session();
        var totals = page.roll().totals();
        add(
                new H2(getTranslation("attendance.minutes.handbook")),
                new Paragraph(getTranslation("attendance.minutes.handbook.text")));
        copy("topic", session.topic());
        copy("when", SessionWords.when(this, session, desk.zone()));
        copy("place", Objects.requireNonNullElse(session.place(), ""));
        copy("present", Format.count(totals.present()));
        copy("absent", Format.count(totals.expected() - totals.present() - totals.unmarked()));
        copy("roll", page.rollText());
        copy("content", content(page));
        copy("conclusion", page.text(MinutesPage.CONCLUSION).content());
        copy("tasks", tasks(page.tasks()));
        buttons.addClassName("qt-actions");
        add(buttons);
    }

    private static String content(MinutesPage page) {
        var points = MinutesPaper.points(page.roll().session());
        return IntStream.range(0, points.size())
                .mapToObj(point -> points.get(point) + "\n"
                        + page.text(MinutesPage.agenda(point)).content())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String tasks(List<SessionTask> tasks) {
        return tasks.stream()
                .map(task ->
                        "- " + task.what() + " (" + Format.orDash(task.who()) + ", " + Format.day(task.due()) + ")")
                .collect(Collectors.joining("\n"));
    }

    private void copy(String what, String text) {
        if (text.isBlank()) {
            return;
        }
        var label = getTranslation("attendance.minutes.handbook." + what);
        var button = new Button(label);
        button.addClickListener(click -> Clipboard.copy(this, text, copied -> {
            if (copied) {
                button.setText("✓ " + label);
            } else {
                Notices.problem(getTranslation("attendance.minutes.handbook.failed"));
            }
        }));
        buttons.add(button);
    }
}
