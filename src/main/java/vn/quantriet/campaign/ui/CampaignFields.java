package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.ui.DayField;

/** The fields that the forms of campaigns share. */
final class CampaignFields {

    private static final int LONGEST_REASON = 500;

    private CampaignFields() {}

    static TextField text(String labelKey, int longest) {
        var field = new TextField();
        field.setLabel(field.getTranslation(labelKey));
        field.setMaxLength(longest);
        return field;
    }

    static DatePicker day(String labelKey, @Nullable LocalDate value) {
        var field = new DayField(value);
        field.setLabel(field.getTranslation(labelKey));
        return field;
    }

    static TextArea reason() {
        var field = new TextArea();
        field.setLabel(field.getTranslation("campaign.desk.reason"));
        field.setHelperText(field.getTranslation("campaign.desk.reason.help"));
        field.setMaxLength(LONGEST_REASON);
        field.setRequiredIndicatorVisible(true);
        return field;
    }

    static Select<StandingKind> exclusion() {
        var field = new Select<StandingKind>();
        field.setLabel(field.getTranslation("campaign.desk.exclusion"));
        field.setItems(StandingKind.values());
        field.setItemLabelGenerator(kind -> field.getTranslation("organisation.standing." + kind));
        return field;
    }

    /** Chooses a unit; what is typed is looked for by the service. */
    static ComboBox<UnitFound> unit(String labelKey, Function<String, List<UnitFound>> find) {
        var field = new ComboBox<UnitFound>();
        field.setLabel(field.getTranslation(labelKey));
        field.setItemLabelGenerator(UnitFound::name);
        field.setItems(query -> find.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        return field;
    }

    /** Marks the field when it is empty. */
    static <C extends Component & HasValidation & HasValue<?, ?>> boolean filled(C field) {
        return good(field, !field.isEmpty(), "campaign.desk.missing");
    }

    static <C extends Component & HasValidation> boolean good(C field, boolean good, String messageKey) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : field.getTranslation(messageKey));
        return good;
    }
}
