package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.score.ScoreStep;

/** One answer of an item: its points, from which percentage on where a rate decides, and its words. */
class StepRow extends Div {

    private static final int LONGEST = 200;
    private static final int WHOLE = 100;

    private final IntegerField points = SheetFields.number("attendance.score.sheet.step.points", 0, WHOLE);
    private final IntegerField from = SheetFields.number("attendance.score.sheet.step.from", 0, WHOLE);
    private final TextField text = new TextField();

    StepRow(@Nullable ScoreStep step) {
        addClassName("qt-sheet-step");
        text.setLabel(getTranslation("attendance.score.sheet.step.text"));
        text.setMaxLength(LONGEST);
        if (step != null) {
            points.setValue(step.points());
            from.setValue(step.from());
            text.setValue(step.text());
        }
        var remove = new Button(getTranslation("attendance.score.sheet.step.remove"), click -> removeFromParent());
        add(points, from, text, remove);
    }

    void showPercent(boolean shown) {
        from.setVisible(shown);
    }

    boolean isGood() {
        return SheetFields.filled(points) & SheetFields.filled(text) & (!from.isVisible() || SheetFields.filled(from));
    }

    ScoreStep read() {
        return new ScoreStep(
                points.getValue(),
                from.isVisible() ? from.getValue() : null,
                text.getValue().strip());
    }
}
