package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.organisation.MemberDetails;
import vn.quantriet.organisation.MemberFile;
import vn.quantriet.organisation.MemberRegister;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.OfficeRegister;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.ReasonNeeded;
import vn.quantriet.organisation.UnitRegister;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** One member, for the unit that leads them and for the keeper of the register (UC-011). */
@Route(OrganisationRoutes.MEMBERS + "/:member([0-9]{1,18})")
@Requires({Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER})
class MemberView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final MemberFile file;
    private final Members members;
    private final UnitRegister units;
    private final MemberRegister register;
    private final OfficeRegister offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    MemberView(
            MemberFile file,
            Members members,
            UnitRegister units,
            MemberRegister register,
            OfficeRegister offices,
            CurrentActor currentActor,
            Clock clock) {
        this.file = file;
        this.members = members;
        this.units = units;
        this.register = register;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(new MemberId(event.getRouteParameters().getLong("member").orElseThrow()));
    }

    private void open(MemberId id) {
        removeAll();
        try {
            show(file.open(id));
        } catch (ReasonNeeded needed) {
            askForReason(id, needed);
        }
    }

    private void show(MemberDetails member) {
        var today = LocalDate.now(clock);
        var head = new PageHead(member.homeName() == null ? "" : member.homeName(), member.name());
        add(head);
        if (member.home() != null) {
            var back =
                    new Anchor(OrganisationRoutes.membersOf(member.home()), getTranslation("organisation.member.back"));
            add(new Div(back));
        }
        if (currentActor.get().holds(Permission.KEEP_REGISTER)) {
            var actions = new MemberActions(member, units, register, offices, today, () -> open(member.id()));
            add(actions, new MemberSection(member, today, actions::endStanding, actions::endOffice));
        } else {
            add(new MemberSection(member, today, null, null));
        }
    }

    private void askForReason(MemberId id, ReasonNeeded needed) {
        var ask = new Button(
                getTranslation("organisation.names.give-reason"),
                click -> ReasonDialog.open("", reason -> {
                    members.lookUp(needed.unit(), reason);
                    open(id);
                }));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        add(new EmptyState(
                getTranslation("organisation.names.closed.title"),
                getTranslation("organisation.names.closed.text"),
                ask));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisation.member.title");
    }
}
