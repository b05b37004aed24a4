package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.quantriet.attendance.score.ScoreSheet;
import vn.quantriet.attendance.score.ScoreStep;
import vn.quantriet.shared.ui.Card;

/** The items of a score sheet by group: told by the roll, or chosen. */
class ScoreItems extends Div {

    private final transient Map<Long, RadioButtonGroup<ScoreStep>> fields = new LinkedHashMap<>();

    ScoreItems(ScoreSheet sheet) {
        addClassName("qt-stack");
        var groups = new LinkedHashMap<String, Card>();
        for (var line : sheet.lines()) {
            groups.computeIfAbsent(line.item().group(), name -> new Card(new H2(name)))
                    .add(line(sheet, line));
        }
        groups.values().forEach(this::add);
    }

    private Div line(ScoreSheet sheet, ScoreSheet.Line line) {
        var row = new Div();
        row.addClassName("qt-score-item");
        row.add(new Paragraph(line.item().text()));
        if (line.told() != null && line.calculationKey() != null) {
            var told = new Span(getTranslation(
                    "attendance.score.points", line.told(), line.item().most()));
            told.addClassName("qt-score-told");
            row.add(
                    told,
                    new Span(getTranslation(line.calculationKey(), line.values().toArray())));
        } else if (sheet.keeps() && !sheet.voted()) {
            row.add(field(line));
        } else {
            row.add(new Span(
                    line.points() == null
                            ? getTranslation("attendance.score.none-yet")
                            : getTranslation(
                                    "attendance.score.points",
                                    line.points(),
                                    line.item().most())));
        }
        return row;
    }

    private RadioButtonGroup<ScoreStep> field(ScoreSheet.Line line) {
        var field = new RadioButtonGroup<ScoreStep>();
        field.setAriaLabel(line.item().text());
        field.setItems(line.item().steps());
        field.setItemLabelGenerator(step -> getTranslation("attendance.score.step", step.text(), step.points()));
        line.item().steps().stream()
                .filter(step -> line.points() != null && step.points() == line.points())
                .findFirst()
                .ifPresent(field::setValue);
        fields.put(line.item().id(), field);
        return field;
    }

    /** Points by item, of those that are chosen. */
    Map<Long, Integer> chosen() {
        var chosen = new HashMap<Long, Integer>();
        fields.forEach((item, field) -> {
            if (field.getValue() != null) {
                chosen.put(item, field.getValue().points());
            }
        });
        return chosen;
    }
}
