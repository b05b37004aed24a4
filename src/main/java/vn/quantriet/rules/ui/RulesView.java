package vn.quantriet.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.rules.RuleBook;
import vn.quantriet.rules.RuleHistory;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.RuleValue;
import vn.quantriet.rules.RulesRoutes;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** Every rule with the value of today, the document it comes from, and its history (UC-012). */
@Route(RulesRoutes.RULES)
@Requires(Permission.OWN_PAGES)
class RulesView extends Div implements HasDynamicTitle {

    private final RuleBook book;
    private final Clock clock;
    private final boolean keeper;
    private final PageHead head;
    private final Div list = new Div();

    RulesView(RuleBook book, Clock clock, CurrentActor currentActor) {
        this.book = book;
        this.clock = clock;
        var actor = currentActor.get();
        keeper = actor.passwordGiven() && actor.holds(Permission.KEEP_RULES);
        head = new PageHead(getTranslation("rules.context"), getTranslation("rules.title"));
        list.addClassName("qt-entries");
        addClassName("qt-page");
        add(head, list);
        refresh();
    }

    private void refresh() {
        var histories = book.histories();
        var held =
                histories.stream().filter(history -> history.current() != null).count();
        head.setHeadline(getTranslation("rules.headline", Format.count(held)));
        list.removeAll();
        histories.forEach(history -> list.add(row(history)));
    }

    private RuleRow row(RuleHistory history) {
        var row = new RuleRow(history, clock.getZone());
        if (keeper) {
            row.addAction(new Button(getTranslation("rules.enter"), click -> enter(history)));
            history.values().stream()
                    .filter(value -> !value.isWithdrawn() && value.unit() != null)
                    .forEach(value -> row.addAction(new Button(
                            getTranslation("rules.withdraw", Format.count(value.value())), click -> withdraw(value))));
        }
        return row;
    }

    private void enter(RuleHistory history) {
        RuleKey key = history.key();
        new RuleDialog(key, book.unitsToEnterFor(), clock, entry -> {
                    book.enter(entry);
                    Notices.done(getTranslation("rules.entered"));
                    refresh();
                })
                .open();
    }

    private void withdraw(RuleValue value) {
        new WithdrawDialog(reason -> {
                    book.withdraw(value.id(), reason);
                    Notices.done(getTranslation("rules.withdrawn"));
                    refresh();
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rules.title");
    }
}
