package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.MemberRegister;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.NamesAccess;
import vn.quantriet.organisation.Organisation;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.UnitPage;
import vn.quantriet.organisation.UnitRegister;
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
    private final UnitRegister register;
    private final MemberRegister memberRegister;
    private final Clock clock;
    private final UnitTree tree;
    private final UnitSearch search;
    private final Div head = new Div();
    private final Div detail = new Div();

    OrganisationView(
            Organisation organisation,
            Members members,
            CurrentActor currentActor,
            UnitRegister register,
            MemberRegister memberRegister,
            Clock clock) {
        this.organisation = organisation;
        this.members = members;
        this.currentActor = currentActor;
        this.register = register;
        this.memberRegister = memberRegister;
        this.clock = clock;
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
        if (id == null && organisation.isEmpty()) {
            showNothingYet();
        } else {
            show(organisation.open(id == null ? null : new UnitId(id)));
        }
    }

    private void showNothingYet() {
        search.setVisible(false);
        tree.setVisible(false);
        head.removeAll();
        head.add(new PageHead(getTranslation("organisation.menu"), getTranslation("organisation.nothing.title")));
        detail.removeAll();
        if (isKeeper() && register.canBegin()) {
            detail.add(new FirstUnit(register, LocalDate.now(clock), this::go));
        } else {
            detail.add(new Paragraph(getTranslation("organisation.nothing.text")));
        }
    }

    private void show(UnitPage page) {
        var unit = page.selected();
        search.clear();
        search.setVisible(true);
        tree.show(page);
        tree.setVisible(page.rows().size() > 1);
        head.removeAll();
        head.add(new PageHead(
                unit.name(), headline(unit), namesButton(unit).stream().toArray(Button[]::new)));
        detail.removeAll();
        if (isKeeper()) {
            detail.add(new UnitActions(unit, register, memberRegister, LocalDate.now(clock), this::goAgain));
        }
        detail.add(new UnitSection(page));
    }

    private boolean isKeeper() {
        var actor = currentActor.get();
        return actor.passwordGiven() && actor.holds(Permission.KEEP_REGISTER);
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

    /** The address may be the same, and then nothing would be asked for again. */
    private void goAgain(UnitId unit) {
        getUI().ifPresent(ui -> ui.navigate(OrganisationRoutes.unit(unit)));
        show(organisation.open(unit));
    }

    private void go(UnitId unit) {
        getUI().ifPresent(ui -> ui.navigate(OrganisationRoutes.unit(unit)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.menu");
    }
}
