package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.MemberData;
import vn.quantriet.organisation.Sex;

/** What is entered about a new member. */
class MemberForm extends Div {

    private final TextField name = field("organisation.members.name");
    private final TextField code = field("organisation.member.code");
    private final Select<Sex> sex = new Select<>();
    private final DatePicker born = Fields.day("organisation.member.born", null);
    private final DatePicker admitted = Fields.day("organisation.member.admitted", null);
    private final DatePicker official = Fields.day("organisation.member.official", null);
    private final TextField card = field("organisation.member.card");
    private final TextField phone = field("organisation.member.phone");
    private final TextField email = field("organisation.member.email");
    private final DatePicker from;
    private final TextArea reason = Fields.reason();

    MemberForm(LocalDate today) {
        addClassName("qt-form");
        sex.setLabel(getTranslation("organisation.member.sex"));
        sex.setItems(Sex.values());
        sex.setItemLabelGenerator(value -> getTranslation("organisation.sex." + value.name()));
        official.setHelperText(getTranslation("organisation.form.official.help"));
        phone.setHelperText(getTranslation("organisation.form.phone.help"));
        from = Fields.day("organisation.form.home-from", today);
        Fields.require(name, code, sex, from);
        add(name, code, sex, born, admitted, official, card, phone, email, from, reason);
    }

    private TextField field(String labelKey) {
        return new TextField(getTranslation(labelKey));
    }

    /** Marks what is missing. */
    boolean isComplete() {
        return Fields.filled(name)
                & Fields.filled(code)
                & Fields.filled(sex)
                & Fields.filled(from)
                & Fields.filled(reason);
    }

    MemberData data() {
        return new MemberData(
                code.getValue(),
                name.getValue(),
                sex.getValue(),
                born.getValue(),
                admitted.getValue(),
                official.getValue(),
                blankToNull(card.getValue()),
                blankToNull(phone.getValue()),
                blankToNull(email.getValue()));
    }

    LocalDate from() {
        return from.getValue();
    }

    String reason() {
        return reason.getValue();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
