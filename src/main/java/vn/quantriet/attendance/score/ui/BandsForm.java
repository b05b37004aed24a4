package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.score.SheetDraft.Band;

/** The bands of a score sheet as they are written; their order follows from their points. */
class BandsForm extends Div {

    private static final int LONGEST = 60;
    private static final int WHOLE = 100;

    private static final class Row extends Div {

        private final IntegerField least = SheetFields.number("attendance.score.sheet.band.least", 0, WHOLE);
        private final TextField name = new TextField();

        Row(@Nullable Band band) {
            addClassName("qt-sheet-step");
            name.setLabel(getTranslation("attendance.score.sheet.band.name"));
            name.setMaxLength(LONGEST);
            if (band != null) {
                least.setValue(band.atLeast());
                name.setValue(band.name());
            }
            add(
                    least,
                    name,
                    new Button(getTranslation("attendance.score.sheet.band.remove"), click -> removeFromParent()));
        }
    }

    private final Div rows = new Div();

    BandsForm(List<Band> bands) {
        addClassName("qt-form");
        rows.addClassName("qt-sheet-steps");
        bands.forEach(band -> rows.add(new Row(band)));
        add(rows, new Button(getTranslation("attendance.score.sheet.band.add"), click -> rows.add(new Row(null))));
    }

    private List<Row> all() {
        return rows.getChildren().map(Row.class::cast).toList();
    }

    /** Empty when a field says what is wrong. */
    Optional<List<Band>> read() {
        var good = true;
        for (var row : all()) {
            good &= SheetFields.filled(row.least) & SheetFields.filled(row.name);
        }
        return good
                ? Optional.of(all().stream()
                        .map(row -> new Band(row.least.getValue(), row.name.getValue()))
                        .toList())
                : Optional.empty();
    }
}
