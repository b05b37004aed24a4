package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.quantriet.access.PortalAddress;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.cell.CellPage;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.PageHead;

/** What a chi bộ has done so far, what that counts, and what can be done about it. */
class CellHead extends Div {

    CellHead(CellPage page, PortalAddress address, Clock clock) {
        addClassName("qt-stack");
        var eligible = page.eligible().size();
        var actions = actions(page, address, clock);
        add(new PageHead(
                getTranslation(
                        "campaign.cell.context",
                        page.unitName(),
                        page.campaign().title()),
                CellWords.headline(this, page.campaign(), page.in(PartState.DONE), eligible, clock),
                actions.toArray(Component[]::new)));
        if (eligible > 0) {
            add(CellWords.states(this, page::in));
        }
        var counted = new Span(getTranslation(
                "campaign.cell.counted",
                Format.count(page.people().size()),
                Format.count(page.people().size() - eligible),
                Format.count(eligible)));
        counted.addClassName("qt-s");
        add(counted);
    }

    private List<Component> actions(CellPage page, PortalAddress address, Clock clock) {
        var actions = new ArrayList<Component>();
        if (page.leads() && !page.lastDay(clock).isBefore(page.firstDay(clock))) {
            var record = new Anchor(
                    new CellAddress(page.campaign().id(), page.unit()).record(),
                    getTranslation(page.isClosed() ? "campaign.cell.make-up" : "campaign.cell.record"));
            record.addClassNames("qt-button", "qt-button-primary");
            actions.add(record);
        }
        if (page.leads() && !page.campaign().isClosed(clock.instant())) {
            actions.add(new Button(
                    getTranslation("campaign.cell.message"),
                    click -> new ChatMessageDialog(
                                    page,
                                    address.of(CampaignRoutes.campaign(
                                            page.campaign().id())),
                                    clock)
                            .open()));
        }
        var print = new Button(
                getTranslation("campaign.cell.print"),
                new Icon("print"),
                click -> getElement().executeJs("window.print()"));
        print.addClassName("qt-desk-only");
        actions.add(print);
        return actions;
    }
}
