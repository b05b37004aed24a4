package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.Decision;
import vn.quantriet.organisation.MemberDetails;
import vn.quantriet.organisation.MemberDetails.OfficeRow;
import vn.quantriet.organisation.MemberDetails.StandingRow;
import vn.quantriet.organisation.MemberRegister;
import vn.quantriet.organisation.OfficeKindRow;
import vn.quantriet.organisation.OfficeRegister;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitRegister;
import vn.quantriet.shared.ui.Notices;

/** What the keeper of the register does with one member; each in a dialog that keeps what was typed. */
class MemberActions extends Div {

    private final MemberDetails member;
    private final UnitRegister units;
    private final MemberRegister members;
    private final OfficeRegister offices;
    private final LocalDate today;
    private final Runnable onDone;

    MemberActions(
            MemberDetails member,
            UnitRegister units,
            MemberRegister members,
            OfficeRegister offices,
            LocalDate today,
            Runnable onDone) {
        this.member = member;
        this.units = units;
        this.members = members;
        this.offices = offices;
        this.today = today;
        this.onDone = onDone;
        addClassName("qt-actions");
        add(
                new Button(getTranslation("organisation.appoint"), click -> appoint()),
                new Button(getTranslation("organisation.set-standing"), click -> setStanding()),
                new Button(getTranslation("organisation.transfer"), click -> transfer()),
                new Button(getTranslation("organisation.leave"), click -> leave()));
        setVisible(member.left() == null);
    }

    private void appoint() {
        var unit = Fields.unit("organisation.form.unit", text -> units.find(text, null));
        var office = new ComboBox<OfficeKindRow>(getTranslation("organisation.form.office"), offices.kinds());
        office.setItemLabelGenerator(OfficeKindRow::name);
        var from = Fields.day("organisation.form.from", today);
        var last = Fields.day("organisation.form.last-day", null);
        last.setHelperText(getTranslation("organisation.form.last-day.help"));
        var number = Fields.number();
        var signed = Fields.day("organisation.form.decision-date", null);
        var reason = Fields.reason();
        Fields.require(unit, office, from);
        dialog(
                        "organisation.appoint",
                        () -> {
                            var complete = Fields.filled(unit)
                                    & Fields.filled(office)
                                    & Fields.filled(from)
                                    & Fields.filled(reason)
                                    & Fields.inOrder(from, last);
                            return complete
                                    && done(() -> offices.appoint(
                                            member.id(),
                                            unit.getValue().id(),
                                            office.getValue().code(),
                                            Fields.period(from, last),
                                            new Decision(number.getValue(), signed.getValue()),
                                            reason.getValue()));
                        },
                        unit,
                        office,
                        from,
                        last,
                        number,
                        signed,
                        reason)
                .open();
    }

    private void setStanding() {
        var kind = new Select<StandingKind>();
        kind.setLabel(getTranslation("organisation.form.standing"));
        kind.setItems(StandingKind.values());
        kind.setItemLabelGenerator(value -> getTranslation(UnitSection.standingKey(value)));
        var from = Fields.day("organisation.form.from", today);
        var last = Fields.day("organisation.form.last-day", null);
        last.setHelperText(getTranslation("organisation.form.last-day.help"));
        var host = Fields.unit("organisation.form.host", text -> units.find(text, true));
        host.setVisible(false);
        kind.addValueChangeListener(change -> host.setVisible(change.getValue() == StandingKind.ELSEWHERE));
        var note = new TextField(getTranslation("organisation.form.note"));
        var number = Fields.number();
        var signed = Fields.day("organisation.form.decision-date", null);
        var reason = Fields.reason();
        Fields.require(kind, from);
        dialog(
                        "organisation.set-standing",
                        () -> {
                            var complete = Fields.filled(kind)
                                    & Fields.filled(from)
                                    & Fields.filled(reason)
                                    & Fields.inOrder(from, last);
                            return complete
                                    && done(() -> members.setStanding(
                                            member.id(),
                                            member.version(),
                                            kind.getValue(),
                                            Fields.period(from, last),
                                            new Decision(number.getValue(), signed.getValue()),
                                            host.isVisible() && host.getValue() != null
                                                    ? host.getValue().id()
                                                    : null,
                                            blankToNull(note.getValue()),
                                            reason.getValue()));
                        },
                        kind,
                        from,
                        last,
                        host,
                        note,
                        number,
                        signed,
                        reason)
                .open();
    }

    private void transfer() {
        var unit = Fields.unit("organisation.form.new-unit", text -> units.find(text, true));
        var from = Fields.day("organisation.form.from", today);
        var reason = Fields.reason();
        Fields.require(unit, from);
        dialog(
                        "organisation.transfer",
                        () -> Fields.filled(unit) & Fields.filled(from) & Fields.filled(reason)
                                && done(() -> members.transfer(
                                        member.id(),
                                        member.version(),
                                        unit.getValue().id(),
                                        from.getValue(),
                                        reason.getValue())),
                        unit,
                        from,
                        reason)
                .open();
    }

    private void leave() {
        var last = Fields.day("organisation.form.last-day", today);
        var reason = Fields.reason();
        Fields.require(last);
        dialog(
                        "organisation.leave",
                        () -> Fields.filled(last) & Fields.filled(reason)
                                && done(() -> members.leave(
                                        member.id(), member.version(), last.getValue(), reason.getValue())),
                        last,
                        reason)
                .open();
    }

    void endOffice(OfficeRow office) {
        var last = Fields.day("organisation.form.last-day", today);
        var reason = Fields.reason();
        Fields.require(last);
        dialog(
                        "organisation.end-office",
                        () -> Fields.filled(last) & Fields.filled(reason)
                                && done(() ->
                                        offices.end(office.id(), office.version(), last.getValue(), reason.getValue())),
                        last,
                        reason)
                .open();
    }

    void endStanding(StandingRow standing) {
        var last = Fields.day("organisation.form.last-day", today);
        var reason = Fields.reason();
        Fields.require(last);
        dialog(
                        "organisation.end-standing",
                        () -> Fields.filled(last) & Fields.filled(reason)
                                && done(() -> members.endStanding(
                                        standing.id(), standing.version(), last.getValue(), reason.getValue())),
                        last,
                        reason)
                .open();
    }

    private RegisterDialog dialog(
            String titleKey, java.util.function.BooleanSupplier save, com.vaadin.flow.component.Component... fields) {
        return new RegisterDialog(
                getTranslation(titleKey) + ": " + member.name(), "", getTranslation("organisation.save"), save, fields);
    }

    private boolean done(Runnable change) {
        change.run();
        Notices.done(getTranslation("organisation.saved"));
        onDone.run();
        return true;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
