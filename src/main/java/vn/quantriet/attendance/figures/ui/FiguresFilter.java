package vn.quantriet.attendance.figures.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.quantriet.attendance.figures.AttendanceSpan;
import vn.quantriet.attendance.figures.KindName;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.ui.DayField;

/** Which days and which kind of session are counted. */
class FiguresFilter extends Div {

    private final FiguresAddress address;
    private final DayField from;
    private final DayField last;

    FiguresFilter(FiguresAddress address, List<KindName> kinds, LocalDate today, Consumer<FiguresAddress> go) {
        this.address = address;
        var days = address.span().days();
        from = new DayField(days.from());
        last = new DayField(days.lastDay());
        addClassNames("qt-attendance-filter", "qt-no-print");
        from.setLabel(getTranslation("attendance.figures.from"));
        last.setLabel(getTranslation("attendance.figures.last"));
        from.addValueChangeListener(change -> chosen(go));
        last.addValueChangeListener(change -> chosen(go));
        add(spans(today), new Div(from, last, kind(kinds, go)));
    }

    private void chosen(Consumer<FiguresAddress> go) {
        var first = from.getValue();
        var end = last.getValue();
        if (first != null && end != null) {
            var wrong = end.isBefore(first);
            last.setInvalid(wrong);
            last.setErrorMessage(wrong ? getTranslation("attendance.figures.order") : "");
            if (!wrong) {
                go.accept(address.over(new AttendanceSpan(new Period(first, end.plusDays(1)), null)));
            }
        }
    }

    private Nav spans(LocalDate today) {
        Map<String, AttendanceSpan> spans = new LinkedHashMap<>();
        spans.put("attendance.figures.this-month", AttendanceSpan.month(today));
        spans.put("attendance.figures.last-month", AttendanceSpan.month(today.minusMonths(1)));
        spans.put("attendance.figures.this-quarter", AttendanceSpan.quarter(today));
        spans.put("attendance.figures.this-year", AttendanceSpan.year(today));
        var nav = new Nav();
        nav.addClassName("qt-actions");
        nav.getElement().setAttribute("aria-label", getTranslation("attendance.figures.spans"));
        spans.forEach((key, span) -> {
            var link = new Anchor(address.over(span).toString(), getTranslation(key));
            link.addClassName("qt-button");
            if (span.days().equals(address.span().days())) {
                link.getElement().setAttribute("aria-current", "true");
            }
            nav.add(link);
        });
        return nav;
    }

    private Select<KindName> kind(List<KindName> kinds, Consumer<FiguresAddress> go) {
        var field = new Select<KindName>();
        field.setLabel(getTranslation("attendance.figures.kind"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation("attendance.figures.every-kind"));
        field.setItems(kinds);
        field.setItemLabelGenerator(
                kind -> kind == null ? getTranslation("attendance.figures.every-kind") : kind.name());
        kinds.stream()
                .filter(kind -> kind.code().equals(address.span().kind()))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> go.accept(address.ofKind(
                change.getValue() == null ? null : change.getValue().code())));
        return field;
    }
}
