package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import vn.quantriet.access.Permission;
import vn.quantriet.access.PortalAddress;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.cell.CellFilter;
import vn.quantriet.campaign.cell.CellPage;
import vn.quantriet.campaign.cell.CellPerson;
import vn.quantriet.campaign.cell.CellStudy;
import vn.quantriet.campaign.cell.OnBehalf;
import vn.quantriet.organisation.ReasonNeeded;

/** The names of a chi bộ on the list of a campaign, with how far each is (UC-025). */
@Route(CampaignRoutes.CELL + "/:" + CellAddress.CAMPAIGN + "/:" + CellAddress.UNIT)
@Requires({Permission.READ_NAMES, Permission.LOOK_UP_NAMES})
class CellView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CellStudy study;
    private final OnBehalf onBehalf;
    private final PortalAddress address;
    private final Clock clock;

    CellView(CellStudy study, OnBehalf onBehalf, PortalAddress address, Clock clock) {
        this.study = study;
        this.onBehalf = onBehalf;
        this.address = address;
        this.clock = clock;
        addClassName("qt-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CellAddress.of(event.getRouteParameters())
                .ifPresentOrElse(
                        cell -> show(
                                cell, CellAddress.filter(event.getLocation().getQueryParameters())),
                        () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(CellAddress cell, CellFilter filter) {
        removeAll();
        try {
            var page = study.open(cell.campaign(), cell.unit());
            add(
                    new CellHead(page, address, clock),
                    new CellFilters(filter, changed -> change(cell, changed)),
                    list(page, cell, filter));
        } catch (ReasonNeeded needed) {
            add(new LookUpSection(reason -> {
                study.lookUp(needed.unit(), reason);
                show(cell, filter);
            }));
        }
    }

    /** The address follows, so that the page can be opened again as it is. */
    private void change(CellAddress cell, CellFilter filter) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, cell.location(filter)));
        try {
            var page = study.open(cell.campaign(), cell.unit());
            getChildren()
                    .filter(CellList.class::isInstance)
                    .findFirst()
                    .ifPresent(list -> replace(list, list(page, cell, filter)));
        } catch (ReasonNeeded lookIsOver) {
            show(cell, filter);
        }
    }

    private CellList list(CellPage page, CellAddress cell, CellFilter filter) {
        return new CellList(page, filter, clock.getZone(), person -> withdraw(cell, filter, person));
    }

    private void withdraw(CellAddress cell, CellFilter filter, CellPerson person) {
        var page = study.open(cell.campaign(), cell.unit());
        new WithdrawDialog(page, person, clock.getZone(), (reading, makeUp, reason) -> {
                    onBehalf.withdraw(cell.campaign(), cell.unit(), reading, makeUp, reason);
                    show(cell, filter);
                })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.cell.title");
    }
}
