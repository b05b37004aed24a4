package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.OwnUnit;
import vn.quantriet.organisation.ReasonNeeded;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** The names of one chi bộ: one's own, or one that was opened from above (UC-011, UC-009). */
@Route(OrganisationRoutes.MEMBERS)
@Requires({Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER})
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Members members;
    private final SlipsButton slips;
    private final Clock clock;

    MembersView(Members members, SlipsButton slips, Clock clock) {
        this.members = members;
        this.slips = slips;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var own = members.ownUnits();
        var wanted = wanted(event.getLocation())
                .or(() -> own.stream().map(OwnUnit::id).findFirst());
        wanted.ifPresentOrElse(unit -> show(unit, own), this::showNoUnit);
    }

    /** A number that is none asks for no unit at all. */
    private static Optional<UnitId> wanted(Location location) {
        return location.getQueryParameters()
                .getSingleParameter(OrganisationRoutes.UNIT)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> new UnitId(Long.parseLong(text)));
    }

    /** Goes to the members of a unit. */
    static void go(UI ui, UnitId unit) {
        ui.navigate(
                OrganisationRoutes.MEMBERS, QueryParameters.of(OrganisationRoutes.UNIT, Long.toString(unit.value())));
    }

    private void show(UnitId unit, List<OwnUnit> own) {
        try {
            var name = members.enter(unit);
            var section = new MembersSection(unit, name, members, slips, LocalDate.now(clock));
            if (own.size() > 1) {
                add(choice(unit, own));
            }
            add(section);
        } catch (ReasonNeeded needed) {
            add(askForReason(needed.unit()));
        }
    }

    private void showNoUnit() {
        var link = new Anchor(OrganisationRoutes.UNITS, getTranslation("organisation.members.choose"));
        link.addClassName("qt-button");
        add(
                new PageHead("", getTranslation("organisation.members.title")),
                new EmptyState(
                        getTranslation("organisation.members.none.title"),
                        getTranslation("organisation.members.none.text"),
                        link));
    }

    private Component askForReason(UnitId unit) {
        var ask = new Button(
                getTranslation("organisation.names.give-reason"),
                click -> ReasonDialog.open("", reason -> {
                    members.lookUp(unit, reason);
                    getUI().ifPresent(ui -> go(ui, unit));
                }));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        return new EmptyState(
                getTranslation("organisation.names.closed.title"),
                getTranslation("organisation.names.closed.text"),
                ask);
    }

    private Component choice(UnitId unit, List<OwnUnit> own) {
        var select = new Select<OwnUnit>();
        select.setLabel(getTranslation("organisation.members.unit"));
        select.setItems(own);
        select.setItemLabelGenerator(OwnUnit::name);
        own.stream().filter(mine -> mine.id().equals(unit)).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> getUI().ifPresent(ui -> go(ui, change.getValue().id())));
        return select;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.members.title");
    }
}
