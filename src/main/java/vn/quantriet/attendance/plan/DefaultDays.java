package vn.quantriet.attendance.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/** The default days of one unit: by its own or an inherited regular time, else by the rule; days off are shifted by the rule. */
record DefaultDays(DefaultDay byRule, RegularTimes times) {

    LocalDate in(YearMonth month) {
        return times.in(month)
                .map(time -> byRule.on(time.dayOfMonth()))
                .orElse(byRule)
                .in(month);
    }
}
