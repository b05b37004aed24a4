package vn.quantriet.audit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.audit.AuditFilter;
import vn.quantriet.shared.ui.DayField;

/** What a reader of the trail looks for: days, kind of action, who. */
class AuditFilterForm extends Div {

    private static final List<String> ROOMS =
            List.of("access", "organisation", "rules", "catalogue", "learning", "audit", "operations");
    private static final int DAYS_SHOWN_FIRST = 30;

    private final DatePicker from = new DayField(null);
    private final DatePicker to = new DayField(null);
    private final Select<String> room = new Select<>();
    private final TextField actor = new TextField();
    private final LocalDate today;

    AuditFilterForm(Clock clock, Consumer<AuditFilter> onSearch) {
        today = LocalDate.now(clock);
        day(from, "audit.filter.from", today.minusDays(DAYS_SHOWN_FIRST));
        day(to, "audit.filter.to", today);
        room.setLabel(getTranslation("audit.filter.room"));
        room.setItems(ROOMS);
        room.setEmptySelectionAllowed(true);
        room.setEmptySelectionCaption(getTranslation("audit.filter.room.all"));
        room.setItemLabelGenerator(this::roomLabel);
        actor.setLabel(getTranslation("audit.filter.actor"));
        actor.setClearButtonVisible(true);
        var search = new Button(getTranslation("audit.filter.search"), click -> onSearch.accept(filter()));
        search.addClickShortcut(Key.ENTER);
        addClassName("qt-filter");
        add(from, to, room, actor, search);
    }

    private String roomLabel(@Nullable String name) {
        return getTranslation(name == null ? "audit.filter.room.all" : "audit.filter.room." + name);
    }

    private void day(DatePicker field, String labelKey, LocalDate first) {
        field.setLabel(getTranslation(labelKey));
        field.setValue(first);
    }

    /** The filter as the fields stand; an emptied day falls back to the widest that makes sense. */
    AuditFilter filter() {
        var first = from.getValue() == null ? LocalDate.EPOCH : from.getValue();
        var last = to.getValue() == null ? today : to.getValue();
        return new AuditFilter(
                first.isBefore(last) ? first : last,
                first.isBefore(last) ? last : first,
                room.getValue(),
                actor.getValue().isBlank() ? null : actor.getValue().strip());
    }
}
