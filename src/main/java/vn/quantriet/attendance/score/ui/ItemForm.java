package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.score.ScoreAuto;
import vn.quantriet.attendance.score.ScoreStep;
import vn.quantriet.attendance.score.SheetDraft.Item;

/** An item of a score sheet as it is written: what is asked, who tells it, and its steps. */
class ItemForm extends Div {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_GROUP = 200;

    private final ComboBox<String> group = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final Select<ScoreAuto> auto = new Select<>();
    private final Div rows = new Div();

    /** @param item null for a new one, which then names its group */
    ItemForm(List<String> groups, String chosen, @Nullable Item item) {
        addClassName("qt-form");
        group.setLabel(getTranslation("attendance.score.sheet.group"));
        group.setHelperText(getTranslation("attendance.score.sheet.group.help"));
        group.setItems(groups);
        group.setAllowCustomValue(true);
        group.addCustomValueSetListener(typed -> {
            var name = typed.getDetail().strip();
            group.setValue(name.substring(0, Math.min(name.length(), LONGEST_GROUP)));
        });
        group.setValue(chosen.isBlank() ? null : chosen);
        text.setLabel(getTranslation("attendance.score.sheet.item"));
        text.setMaxLength(LONGEST_TEXT);
        auto.setLabel(getTranslation("attendance.score.sheet.auto"));
        auto.setItems(ScoreAuto.values());
        auto.setEmptySelectionAllowed(true);
        auto.setEmptySelectionCaption(getTranslation("attendance.score.auto.none"));
        auto.setItemLabelGenerator(each -> getTranslation("attendance.score.auto." + (each == null ? "none" : each)));
        auto.addValueChangeListener(change -> percents());
        rows.addClassName("qt-sheet-steps");
        if (item == null) {
            add(group);
            addRow(new ScoreStep(1, null, getTranslation("attendance.score.sheet.yes")));
            addRow(new ScoreStep(0, null, getTranslation("attendance.score.sheet.no")));
        } else {
            text.setValue(item.text());
            auto.setValue(item.auto());
            item.steps().forEach(this::addRow);
        }
        add(
                text,
                auto,
                new H3(getTranslation("attendance.score.sheet.steps")),
                rows,
                new Button(getTranslation("attendance.score.sheet.step.add"), click -> addRow(null)));
        percents();
    }

    private void addRow(@Nullable ScoreStep step) {
        rows.add(new StepRow(step));
        percents();
    }

    private void percents() {
        var rate = auto.getValue() == ScoreAuto.ATTENDANCE || auto.getValue() == ScoreAuto.SPOKE;
        steps().forEach(row -> row.showPercent(rate));
    }

    private List<StepRow> steps() {
        return rows.getChildren().map(StepRow.class::cast).toList();
    }

    /** The group of a new item. */
    String group() {
        return Objects.requireNonNullElse(group.getValue(), "");
    }

    /** Empty when a field says what is wrong. */
    Optional<Item> read() {
        var good = SheetFields.filled(text);
        if (group.getParent().isPresent()) {
            good &= SheetFields.filled(group);
        }
        for (var row : steps()) {
            good &= row.isGood();
        }
        return good
                ? Optional.of(new Item(
                        text.getValue(),
                        auto.getValue(),
                        steps().stream().map(StepRow::read).toList()))
                : Optional.empty();
    }
}
