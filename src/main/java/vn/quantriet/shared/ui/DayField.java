package vn.quantriet.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A day, written dd/MM/yyyy in whatever language the page is. */
public class DayField extends DatePicker {

    public DayField(@Nullable LocalDate value) {
        setLocale(Locale.of("vi", "VN"));
        setI18n(new DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        setValue(value);
    }
}
