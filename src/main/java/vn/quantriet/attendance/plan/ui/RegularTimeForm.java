package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quantriet.attendance.plan.RegularTime;
import vn.quantriet.attendance.plan.RegularTimeDraft;
import vn.quantriet.attendance.plan.RegularTimePage;

/** A unit's own regular time as it is entered; begins with what holds. */
class RegularTimeForm extends Div {

    private static final int LAST_DAY = 28;
    private static final int MONTHS_AHEAD = 18;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_REASON = 500;
    private static final LocalTime FROM = LocalTime.of(14, 0);
    private static final LocalTime UNTIL = LocalTime.of(15, 30);

    private final Select<YearMonth> since = new Select<>();
    private final IntegerField day = new IntegerField();
    private final TimePicker from;
    private final TimePicker until;
    private final TextField place = PlanFields.text("attendance.plan.form.place", LONGEST_PLACE);
    private final TextArea reason = PlanFields.area("attendance.plan.days.reason", LONGEST_REASON);

    RegularTimeForm(RegularTimePage page, YearMonth now) {
        addClassName("qt-form");
        var holds = page.times().in(now);
        since.setLabel(getTranslation("attendance.plan.days.from-month"));
        since.setItems(Stream.iterate(now, month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .toList());
        since.setItemLabelGenerator(month -> "%02d/%d".formatted(month.getMonthValue(), month.getYear()));
        since.setValue(now.plusMonths(1));
        day.setLabel(getTranslation("attendance.plan.days.day"));
        day.setHelperText(getTranslation("attendance.plan.days.day.help"));
        day.setMin(1);
        day.setMax(LAST_DAY);
        day.setStepButtonsVisible(true);
        day.setValue(holds.map(RegularTime::dayOfMonth).orElse(page.ruleDay()));
        from = PlanFields.time(
                "attendance.plan.form.from", holds.map(RegularTime::starts).orElse(FROM));
        until = PlanFields.time(
                "attendance.plan.form.until", holds.map(RegularTime::ends).orElse(UNTIL));
        place.setValue(holds.map(RegularTime::place).orElse(""));
        add(since, day, from, until, place, reason);
    }

    /** Empty when a field says what is wrong. */
    Optional<RegularTimeDraft> read() {
        var good =
                PlanFields.filled(day) & PlanFields.filled(from) & PlanFields.filled(until) & PlanFields.filled(reason);
        return good
                ? Optional.of(new RegularTimeDraft(
                        since.getValue(),
                        day.getValue(),
                        from.getValue(),
                        until.getValue(),
                        place.getValue(),
                        reason.getValue()))
                : Optional.empty();
    }
}
