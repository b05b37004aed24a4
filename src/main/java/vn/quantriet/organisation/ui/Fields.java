package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.ui.DayField;

/** The fields that the dialogs of the register share. */
final class Fields {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NUMBER = 60;

    private Fields() {}

    static DatePicker day(String labelKey, @Nullable LocalDate value) {
        var field = new DayField(value);
        field.setLabel(field.getTranslation(labelKey));
        return field;
    }

    static TextArea reason() {
        var field = new TextArea();
        field.setLabel(field.getTranslation("organisation.form.reason"));
        field.setHelperText(field.getTranslation("organisation.form.reason.help"));
        field.setMaxLength(LONGEST_REASON);
        require(field);
        return field;
    }

    static TextField number() {
        var field = new TextField();
        field.setLabel(field.getTranslation("organisation.form.decision"));
        field.setMaxLength(LONGEST_NUMBER);
        return field;
    }

    /** Chooses a unit; what is typed is looked for without regard to diacritics. */
    static ComboBox<UnitFound> unit(String labelKey, Function<String, List<UnitFound>> find) {
        var field = new ComboBox<UnitFound>();
        field.setLabel(field.getTranslation(labelKey));
        field.setItemLabelGenerator(UnitFound::name);
        field.setItems(query -> {
            var found = find.apply(query.getFilter().orElse(""));
            return found.stream().skip(query.getOffset()).limit(query.getLimit());
        });
        return field;
    }

    /** Says that they must be filled; whether they are is only asked when the form is sent. */
    static void require(HasValue<?, ?>... fields) {
        for (var field : fields) {
            field.setRequiredIndicatorVisible(true);
            if (field instanceof HasValidation validated) {
                validated.setManualValidation(true);
            }
        }
    }

    /** Marks the field when it is empty. */
    static <C extends Component & HasValidation & HasValue<?, ?>> boolean filled(C field) {
        var good = !field.isEmpty();
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : field.getTranslation("organisation.form.missing"));
        return good;
    }

    /** The last day may be left open, but lies not before the first. */
    static boolean inOrder(DatePicker from, DatePicker last) {
        var good = from.getValue() == null
                || last.getValue() == null
                || !last.getValue().isBefore(from.getValue());
        last.setInvalid(!good);
        last.setErrorMessage(good ? "" : last.getTranslation("organisation.refused.end-before-start"));
        return good;
    }

    /** As people gave it, both days included. */
    static Period period(DatePicker from, DatePicker last) {
        var end = last.getValue();
        return new Period(from.getValue(), end == null ? Period.OPEN : end.plusDays(1));
    }
}
