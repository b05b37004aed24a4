package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.NamesAccess;
import vn.quantriet.organisation.Organisation;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.UnitPage;
import vn.quantriet.organisation.UnitRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.PageHead;

/** The tree of units with the one that was opened beside it; on a phone one unit at a time (UC-011). */
@Route(OrganisationRoutes.UNITS)
@Requires({Permission.READ_FIGURES, Permission.KEEP_REGISTER})
class OrganisationView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private final Organisation organisation;
    private final Members members;
    private final CurrentActor currentActor;
    private final UnitTree tree;
    private final UnitSearch search;
    private final Div head = new Div();
    private final Div detail = new Div();

    OrganisationView(Organisation organisation, Members members, CurrentActor currentActor) {
        this.organisation = organisation;
        this.members = members;
        this.currentActor = currentActor;
        tree = new UnitTree(organisation::below, this::go);
        search = new UnitSearch(organisation::search);
        var desk = new Div(tree);
        desk.addClassName("qt-unit-desk");
        var split = new Div(desk, detail);
        split.addClassName("qt-split");
        add(head, search, split);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        show(organisation.open(id == null ? null : new UnitId(id)));
    }

    private void show(UnitPage page) {
        var unit = page.selected();
        search.clear();
        tree.show(page);
        tree.setVisible(page.rows().size() > 1);
        head.removeAll();
        head.add(new PageHead(
                unit.name(), headline(unit), namesButton(unit).stream().toArray(Button[]::new)));
        detail.removeAll();
        detail.add(new UnitSection(page));
    }

    private String headline(UnitRow unit) {
        if (!unit.period().isOpen()) {
            return getTranslation(
                    "organisation.headline.closed", Format.day(unit.period().lastDay()));
        }
        var onList = Format.count(unit.figures().onList());
        return unit.cell()
                ? getTranslation("organisation.unit.members", onList)
                : getTranslation(
                        "organisation.headline",
                        onList,
                        Format.count(unit.figures().cells()));
    }

    /** Leads to the names of a chi bộ, for a committee by way of the reason. */
    private Optional<Button> namesButton(UnitRow unit) {
        if (!unit.cell() || !mayReadNames()) {
            return Optional.empty();
        }
        var access = members.access(unit.id());
        if (access == NamesAccess.CLOSED) {
            return Optional.empty();
        }
        var button = new Button(
                getTranslation("organisation.names.show"), click -> goToNames(unit, access == NamesAccess.OPEN));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return Optional.of(button);
    }

    private void goToNames(UnitRow unit, boolean open) {
        if (open) {
            showNames(unit);
        } else {
            ReasonDialog.open(unit.name(), reason -> {
                members.lookUp(unit.id(), reason);
                showNames(unit);
            });
        }
    }

    private void showNames(UnitRow unit) {
        getUI().ifPresent(ui -> MembersView.go(ui, unit.id()));
    }

    private boolean mayReadNames() {
        return currentActor.get().holds(Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER);
    }

    private void go(UnitId unit) {
        getUI().ifPresent(ui -> ui.navigate(OrganisationRoutes.unit(unit)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.menu");
    }
}
