package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.figures.AttendanceSpan;
import vn.quantriet.shared.Period;

/**
 * What the address of the page says.
 *
 * @param unit null for the first within reach
 */
record FiguresAddress(@Nullable UnitId unit, AttendanceSpan span) {

    private static final String FROM = "tu";
    private static final String LAST = "den";
    private static final String KIND = "loai";

    /** Without days, or with impossible ones: the year of today. */
    static FiguresAddress of(@Nullable UnitId unit, QueryParameters query, LocalDate today) {
        var from = day(query, FROM);
        var last = day(query, LAST);
        var span = from.isPresent() && last.isPresent() && !last.get().isBefore(from.get())
                ? new AttendanceSpan(new Period(from.get(), last.get().plusDays(1)), null)
                : AttendanceSpan.year(today);
        return new FiguresAddress(
                unit,
                span.ofKind(query.getSingleParameter(KIND)
                        .filter(code -> !code.isBlank())
                        .orElse(null)));
    }

    private static Optional<LocalDate> day(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    FiguresAddress in(UnitId other) {
        return new FiguresAddress(other, span);
    }

    FiguresAddress over(AttendanceSpan other) {
        return new FiguresAddress(unit, other.ofKind(span.kind()));
    }

    FiguresAddress ofKind(@Nullable String code) {
        return new FiguresAddress(unit, span.ofKind(code));
    }

    @Override
    public String toString() {
        var kind = span.kind() == null ? "" : "&" + KIND + "=" + URLEncoder.encode(span.kind(), StandardCharsets.UTF_8);
        return AttendanceRoutes.FIGURES
                + (unit == null ? "" : "/" + unit.value())
                + "?" + FROM + "=" + span.days().from()
                + "&" + LAST + "=" + span.days().lastDay() + kind;
    }
}
