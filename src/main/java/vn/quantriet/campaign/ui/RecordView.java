package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.List;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.PaperStep;
import vn.quantriet.campaign.cell.CellPage;
import vn.quantriet.campaign.cell.CellStudy;
import vn.quantriet.campaign.cell.OnBehalf;
import vn.quantriet.campaign.cell.StudiedTogether;
import vn.quantriet.shared.ui.PageHead;

/** Records on behalf of members of one's own chi bộ that they have studied (UC-025). */
@Route(CampaignRoutes.CELL + "/:" + CellAddress.CAMPAIGN + "/:" + CellAddress.UNIT + "/" + CellAddress.RECORD)
@Requires(Permission.READ_NAMES)
class RecordView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CellStudy study;
    private final OnBehalf onBehalf;
    private final List<PaperStep> papers;
    private final Clock clock;

    RecordView(CellStudy study, OnBehalf onBehalf, List<PaperStep> papers, Clock clock) {
        this.study = study;
        this.onBehalf = onBehalf;
        this.papers = papers;
        this.clock = clock;
        addClassName("qt-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CellAddress.of(event.getRouteParameters())
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(CellAddress cell) {
        var page = study.open(cell.campaign(), cell.unit());
        if (!page.leads()) {
            throw new AccessDenied("Only who leads the chi bộ records on behalf");
        }
        removeAll();
        var back = new Anchor(cell.page(), getTranslation("campaign.cell.back"));
        back.addClassName("qt-button");
        add(head(page, back), new RecordForm(page, papers, clock, studied -> record(cell, studied)));
    }

    private PageHead head(CellPage page, Component... actions) {
        return new PageHead(
                getTranslation(
                        "campaign.cell.context",
                        page.unitName(),
                        page.campaign().title()),
                getTranslation(page.isClosed() ? "campaign.cell.make-up.title" : "campaign.cell.record.title"),
                actions);
    }

    private void record(CellAddress cell, StudiedTogether studied) {
        var recorded = onBehalf.record(cell.campaign(), cell.unit(), studied);
        removeAll();
        var page = study.open(cell.campaign(), cell.unit());
        add(head(page), new RecordedSection(recorded, studied, cell, () -> onBehalf.undo(recorded), () -> show(cell)));
        getElement().executeJs("window.scrollTo(0, 0)");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.cell.record.title");
    }
}
