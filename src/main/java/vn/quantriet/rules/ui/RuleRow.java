package vn.quantriet.rules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.quantriet.rules.RuleHistory;
import vn.quantriet.rules.RuleValue;
import vn.quantriet.shared.Format;

/** One rule: label, value of today and its document; opened, everything that was ever entered. */
class RuleRow extends Details {

    private final Div actions = new Div();
    private final ZoneId zone;

    RuleRow(RuleHistory history, ZoneId zone) {
        this.zone = zone;
        addClassName("qt-entry");
        setSummary(summary(history));
        actions.addClassName("qt-entry-actions");
        add(new Paragraph(getTranslation("rules.key." + history.key().key() + ".text")), values(history), actions);
    }

    void addAction(Component action) {
        actions.add(action);
    }

    private Div summary(RuleHistory history) {
        var label = new Span(getTranslation("rules.key." + history.key().key()));
        label.addClassName("qt-entry-title");
        var current = history.current();
        var value = new Span(current == null ? getTranslation("rules.none") : amount(current));
        value.addClassName("qt-entry-value");
        var source = new Span(current == null ? "" : source(current));
        source.addClassName("qt-entry-text");
        return new Div(label, value, source);
    }

    private OrderedList values(RuleHistory history) {
        var list = new OrderedList();
        list.addClassName("qt-history");
        history.values().forEach(value -> list.add(item(value)));
        return list;
    }

    private ListItem item(RuleValue value) {
        var amount = new Span(amount(value));
        amount.addClassName("qt-entry-value");
        var item = new ListItem(amount, text(dates(value)), text(source(value)), text(entered(value)));
        item.add(text(Format.orDash(value.note())));
        if (value.isWithdrawn()) {
            item.addClassName("qt-withdrawn");
            item.add(text(getTranslation("rules.withdrawn-by", Format.orDash(value.withdrawal()))));
        }
        return item;
    }

    private static Paragraph text(@Nullable String words) {
        var paragraph = new Paragraph(Format.orDash(words));
        paragraph.addClassName("qt-entry-text");
        return paragraph;
    }

    private String amount(RuleValue value) {
        return getTranslation("rules.unit." + value.key().unit(), Format.count(value.value()));
    }

    private String dates(RuleValue value) {
        var period = value.period();
        var unit = value.unitName() == null ? getTranslation("rules.everywhere") : value.unitName();
        return period.isOpen()
                ? getTranslation("rules.since", unit, Format.day(period.from()))
                : getTranslation("rules.between", unit, Format.day(period.from()), Format.day(period.lastDay()));
    }

    private String source(RuleValue value) {
        var document = value.document();
        return document == null
                ? getTranslation("rules.no-document")
                : getTranslation("rules.document", document.number(), Format.day(document.date()), document.body());
    }

    private String entered(RuleValue value) {
        var by = value.enteredBy() == null ? getTranslation("rules.shipped") : value.enteredBy();
        return getTranslation("rules.entered-by", by, Format.moment(value.enteredAt(), zone));
    }
}
