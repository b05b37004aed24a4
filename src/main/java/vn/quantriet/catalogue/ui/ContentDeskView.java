package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.ContentDesk;
import vn.quantriet.catalogue.DeskState;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionState;
import vn.quantriet.catalogue.ReloadOutcome;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** Where study texts are read in, published, approved and withdrawn, and where their faults are named (UC-015, UC-016). */
@Route(CatalogueRoutes.DESK)
@Requires({Permission.WRITE_CONTENT, Permission.APPROVE_CONTENT, Permission.ADMINISTER})
class ContentDeskView extends Div implements HasDynamicTitle {

    private final ContentDesk desk;
    private final ZoneId zone;
    private final boolean publisher;
    private final boolean approver;
    private final PageHead head;
    private final Div content = new Div();

    ContentDeskView(ContentDesk desk, Clock clock, CurrentActor currentActor) {
        this.desk = desk;
        this.zone = clock.getZone();
        var actor = currentActor.get();
        publisher = actor.holds(Permission.WRITE_CONTENT, Permission.ADMINISTER);
        approver = actor.holds(Permission.APPROVE_CONTENT);
        var reload = new Button(getTranslation("library.desk.reload"), click -> reload());
        reload.setDisableOnClick(true);
        reload.addClickListener(click -> reload.setEnabled(true));
        reload.setVisible(publisher);
        head = new PageHead("", "", reload);
        content.addClassName("qt-stack");
        add(head, content);
        refresh();
    }

    private void reload() {
        var outcome = desk.reload();
        refresh();
        tell(outcome);
    }

    private void tell(ReloadOutcome outcome) {
        if (!outcome.folderFound()) {
            Notices.problem(getTranslation("library.desk.no-folder.title"));
        } else if (outcome.faults() > 0) {
            Notices.problem(getTranslation("library.desk.reloaded.faults", Format.count(outcome.faults())));
        } else {
            Notices.done(getTranslation(
                    "library.desk.reloaded", Format.count(outcome.published()), Format.count(outcome.waiting())));
        }
    }

    private void refresh() {
        var state = desk.state();
        head.setContext(getTranslation("library.desk.context", state.folder(), Format.moment(state.readAt(), zone)));
        head.setHeadline(headline(state));
        content.removeAll();
        if (!state.folderFound()) {
            content.add(new EmptyState(
                    getTranslation("library.desk.no-folder.title"), getTranslation("library.desk.no-folder.text")));
        }
        faults(state);
        waiting(state);
        editions(state);
        drafts(state);
    }

    private String headline(DeskState state) {
        if (!state.broken().isEmpty()) {
            return getTranslation(
                    "library.desk.headline.broken", Format.count(state.broken().size()));
        }
        if (!state.waiting().isEmpty()) {
            return getTranslation(
                    "library.desk.headline.waiting",
                    Format.count(state.waiting().size()));
        }
        var unapproved =
                state.modules().stream().filter(ContentDeskView::isUnapproved).count();
        return unapproved > 0
                ? getTranslation("library.desk.headline.unapproved", Format.count(unapproved))
                : getTranslation(
                        "library.desk.headline", Format.count(state.modules().size()));
    }

    private static boolean isUnapproved(DeskState.ModuleEditions module) {
        return module.editions().stream()
                .anyMatch(
                        edition -> edition.hash().equals(module.current()) && edition.state() == EditionState.CHECKED);
    }

    private void faults(DeskState state) {
        if (!state.otherFaults().isEmpty()) {
            content.add(titled("library.desk.other-faults", new FaultTable(state.otherFaults())));
        }
        state.broken()
                .forEach(broken -> content.add(new Card(
                        new H2(getTranslation("library.desk.broken", broken.module())),
                        new Paragraph(getTranslation("library.desk.broken.text")),
                        new FaultTable(broken.faults()))));
    }

    private void waiting(DeskState state) {
        state.waiting().forEach(text -> content.add(new WaitingCard(text, publisher, zone, this::publish)));
    }

    private void publish(DeskState.Waiting text) {
        new PublishDialog(text, (minor, note) -> {
                    desk.publish(text.module(), text.hash(), minor, note);
                    Notices.done(getTranslation("library.desk.published"));
                    refresh();
                })
                .open();
    }

    private void editions(DeskState state) {
        state.modules()
                .forEach(
                        module -> content.add(new EditionsCard(module, zone, approver, this::approve, this::withdraw)));
        if (state.modules().isEmpty() && state.folderFound()) {
            content.add(new EmptyState(
                    getTranslation("library.desk.nothing.title"), getTranslation("library.desk.nothing.text")));
        }
    }

    private void approve(DeskState.ModuleEditions module, Edition edition) {
        StepDialog.approval(edition, note -> {
                    desk.approve(edition.hash(), note);
                    Notices.done(getTranslation("library.desk.approved"));
                    refresh();
                })
                .open();
    }

    private void withdraw(DeskState.ModuleEditions module, Edition edition) {
        StepDialog.withdrawal(module, edition, reason -> {
                    desk.withdraw(edition.hash(), reason);
                    Notices.done(getTranslation("library.desk.withdrawn"));
                    refresh();
                })
                .open();
    }

    private void drafts(DeskState state) {
        if (!state.drafts().isEmpty()) {
            List<Component> rows = state.drafts().stream()
                    .<Component>map(
                            draft -> new Paragraph(getTranslation("library.desk.draft", draft.title(), draft.module())))
                    .toList();
            var card = new Card(new H2(getTranslation("library.desk.drafts")));
            rows.forEach(card::add);
            content.add(card);
        }
    }

    private Card titled(String titleKey, Component below) {
        return new Card(new H2(getTranslation(titleKey)), below);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("library.desk.menu");
    }
}
