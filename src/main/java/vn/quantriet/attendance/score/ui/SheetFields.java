package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.IntegerField;

/** The fields that the forms of a score sheet share. */
final class SheetFields {

    private SheetFields() {}

    static IntegerField number(String labelKey, int least, int most) {
        var field = new IntegerField();
        field.setLabel(field.getTranslation(labelKey));
        field.setMin(least);
        field.setMax(most);
        return field;
    }

    /** Marks the field when it is empty or out of its range. */
    static <C extends Component & HasValidation & HasValue<?, ?>> boolean filled(C field) {
        var good = !field.isEmpty() && !(field instanceof IntegerField number && isOut(number));
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : field.getTranslation("attendance.score.sheet.missing"));
        return good;
    }

    private static boolean isOut(IntegerField field) {
        return field.getValue() < field.getMin() || field.getValue() > field.getMax();
    }
}
