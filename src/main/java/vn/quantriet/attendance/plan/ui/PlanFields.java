package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.StudySession.Person;

/** The fields that the forms of sessions share. */
final class PlanFields {

    private static final int QUARTER = 15;

    private PlanFields() {}

    static TextField text(String labelKey, int longest) {
        var field = new TextField();
        field.setLabel(field.getTranslation(labelKey));
        field.setMaxLength(longest);
        return field;
    }

    static TextArea area(String labelKey, int longest) {
        var field = new TextArea();
        field.setLabel(field.getTranslation(labelKey));
        field.setMaxLength(longest);
        return field;
    }

    static TimePicker time(String labelKey, LocalTime value) {
        var field = new TimePicker(value);
        field.setLocale(Locale.of("vi", "VN"));
        field.setStep(Duration.ofMinutes(QUARTER));
        field.setLabel(field.getTranslation(labelKey));
        return field;
    }

    static ComboBox<Person> person(String labelKey, List<Person> people, @Nullable MemberId chosen) {
        var field = new ComboBox<Person>();
        field.setLabel(field.getTranslation(labelKey));
        field.setItemLabelGenerator(Person::name);
        field.setItems(people);
        field.setClearButtonVisible(true);
        people.stream().filter(person -> person.id().equals(chosen)).findFirst().ifPresent(field::setValue);
        return field;
    }

    static @Nullable MemberId id(ComboBox<Person> field) {
        var person = field.getValue();
        return person == null ? null : person.id();
    }

    /** Marks the field when it is empty. */
    static <C extends Component & HasValidation & HasValue<?, ?>> boolean filled(C field) {
        return good(field, !field.isEmpty(), "attendance.plan.missing");
    }

    static <C extends Component & HasValidation> boolean good(C field, boolean good, String messageKey) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : field.getTranslation(messageKey));
        return good;
    }
}
