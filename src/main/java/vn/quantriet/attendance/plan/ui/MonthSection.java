package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.plan.MonthPage;
import vn.quantriet.shared.ui.Card;

/** A month of sessions with the way to the one before and after it, also by keyboard. */
class MonthSection extends Card {

    private final transient SessionsAddress address;

    MonthSection(MonthPage page, SessionsAddress address, Clock clock) {
        this.address = address;
        addClassName("qt-month");
        var title = new H2(title(page.month()));
        title.setId("qt-month-title");
        var before = page.month().minusMonths(1);
        var after = page.month().plusMonths(1);
        var nav = new Nav(
                step(before, "attendance.plan.month.before", "Alt+PageUp"),
                step(YearMonth.now(clock), "attendance.plan.month.today", null),
                step(after, "attendance.plan.month.after", "Alt+PageDown"));
        nav.addClassNames("qt-actions", "qt-no-print");
        nav.getElement().setAttribute("aria-label", getTranslation("attendance.plan.month.steps"));
        add(title, nav, new MonthTable(page, clock));
        if (page.lines().isEmpty()) {
            add(new Paragraph(getTranslation("attendance.plan.month.empty")));
        }
        onKey(Key.PAGE_UP, before);
        onKey(Key.PAGE_DOWN, after);
    }

    private String title(YearMonth month) {
        return getTranslation(
                "attendance.plan.month.title", String.valueOf(month.getMonthValue()), String.valueOf(month.getYear()));
    }

    private Anchor step(YearMonth month, String key, @Nullable String shortcut) {
        var link = new Anchor(address.inMonth(month).toString(), getTranslation(key));
        link.addClassName("qt-button");
        link.setAriaLabel(getTranslation(key) + ": " + title(month));
        if (shortcut != null) {
            link.getElement().setAttribute("aria-keyshortcuts", shortcut);
            link.setTitle(shortcut);
        }
        return link;
    }

    private void onKey(Key key, YearMonth month) {
        Shortcuts.addShortcutListener(this, () -> address.inMonth(month).open(), key, KeyModifier.ALT);
    }
}
