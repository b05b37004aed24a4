package vn.quantriet.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.rules.RuleDocument;
import vn.quantriet.rules.RuleEntry;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.ui.DayField;

/** A value, its dates and the document it comes from. Takes nothing, gives a record. */
class RuleForm extends FormLayout {

    private static final int NOTE_LENGTH = 1000;

    private final RuleKey key;
    private final IntegerField value = new IntegerField();
    private final Select<UnitId> unit = new Select<>();
    private final DatePicker from = new DayField(null);
    private final DatePicker lastDay = new DayField(null);
    private final TextField number = new TextField();
    private final DatePicker documentDate = new DayField(null);
    private final TextField body = new TextField();
    private final TextArea note = new TextArea();

    RuleForm(RuleKey key, Map<UnitId, String> units, Clock clock) {
        this.key = key;
        value.setLabel(getTranslation("rules.form.value"));
        value.setHelperText(
                getTranslation("rules.form.value.help", Integer.toString(key.least()), Integer.toString(key.most())));
        unit.setLabel(getTranslation("rules.form.unit"));
        unit.setItems(units.keySet());
        unit.setItemLabelGenerator(id -> units.getOrDefault(id, ""));
        units.keySet().stream().findFirst().ifPresent(unit::setValue);
        day(from, "rules.form.from");
        from.setValue(LocalDate.now(clock));
        day(lastDay, "rules.form.last-day");
        lastDay.setHelperText(getTranslation("rules.form.last-day.help"));
        number.setLabel(getTranslation("rules.form.number"));
        number.setHelperText(getTranslation("rules.form.number.help"));
        day(documentDate, "rules.form.document-date");
        body.setLabel(getTranslation("rules.form.body"));
        note.setLabel(getTranslation("rules.form.note"));
        note.setMaxLength(NOTE_LENGTH);
        add(value, unit, from, lastDay, number, documentDate, body, note);
        setColspan(note, 2);
    }

    private void day(DatePicker field, String labelKey) {
        field.setLabel(getTranslation(labelKey));
    }

    /** The entry, or empty when something is missing; then the fields say what. */
    Optional<RuleEntry> read() {
        var amount = value.getValue();
        var first = from.getValue();
        var complete = require(value, amount != null && key.accepts(amount), "rules.refused.out-of-range")
                & require(unit, unit.getValue() != null, "rules.form.missing")
                & require(from, first != null, "rules.form.missing")
                & require(lastDay, !endsBeforeStart(), "rules.form.last-day.wrong")
                & requireDocument();
        if (!complete || amount == null || first == null) {
            return Optional.empty();
        }
        var end = lastDay.getValue();
        var period = new Period(first, end == null ? Period.OPEN : end.plusDays(1));
        return Optional.of(
                new RuleEntry(key, amount, unit.getValue(), period, document(), blankToNull(note.getValue())));
    }

    private boolean endsBeforeStart() {
        return from.getValue() != null
                && lastDay.getValue() != null
                && lastDay.getValue().isBefore(from.getValue());
    }

    /** Either the whole document, or none and then a note that says why. */
    private boolean requireDocument() {
        var named = !number.isEmpty() || !body.isEmpty() || documentDate.getValue() != null;
        return require(number, !named || !number.isEmpty(), "rules.form.missing")
                & require(documentDate, !named || documentDate.getValue() != null, "rules.form.missing")
                & require(body, !named || !body.isEmpty(), "rules.form.missing")
                & require(note, named || !note.isEmpty(), "rules.refused.no-source");
    }

    private <C extends Component & HasValidation> boolean require(C field, boolean good, String messageKey) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : getTranslation(messageKey));
        return good;
    }

    private @Nullable RuleDocument document() {
        var date = documentDate.getValue();
        return number.isEmpty() || date == null
                ? null
                : new RuleDocument(
                        number.getValue().strip(), date, body.getValue().strip());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
