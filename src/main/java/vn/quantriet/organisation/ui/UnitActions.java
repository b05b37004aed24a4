package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.MemberRegister;
import vn.quantriet.organisation.UnitRegister;
import vn.quantriet.organisation.UnitRow;
import vn.quantriet.shared.ui.Notices;

/** What the keeper of the register does with one unit; each in a dialog that keeps what was typed. */
class UnitActions extends Div {

    private final UnitRow unit;
    private final UnitRegister units;
    private final MemberRegister members;
    private final LocalDate today;
    private final Consumer<UnitId> onDone;

    /** @param onDone what to show then: the unit that was changed or added */
    UnitActions(UnitRow unit, UnitRegister units, MemberRegister members, LocalDate today, Consumer<UnitId> onDone) {
        this.unit = unit;
        this.units = units;
        this.members = members;
        this.today = today;
        this.onDone = onDone;
        addClassName("qt-actions");
        if (unit.cell()) {
            add(new Button(getTranslation("organisation.add-member"), click -> addMember()));
        } else {
            add(new Button(getTranslation("organisation.add-unit"), click -> addUnit()));
        }
        add(new Button(getTranslation("organisation.rename"), click -> rename()));
        if (unit.parent() != null) {
            add(
                    new Button(getTranslation("organisation.move"), click -> move()),
                    new Button(getTranslation("organisation.close-unit"), click -> end()));
        }
        setVisible(unit.period().isOpen());
    }

    private void addUnit() {
        var form = new UnitForm(units.kinds(), today);
        dialog(
                "organisation.add-unit",
                () -> form.isComplete() && done(units.add(unit.id(), form.data(), form.reason())),
                form);
    }

    private void addMember() {
        var form = new MemberForm(today);
        dialog(
                "organisation.add-member",
                () -> {
                    if (!form.isComplete()) {
                        return false;
                    }
                    members.add(form.data(), unit.id(), form.from(), form.reason());
                    return done(unit.id());
                },
                form);
    }

    private void rename() {
        var name = new TextField(getTranslation("organisation.form.new-name"));
        name.setValue(unit.name());
        var reason = Fields.reason();
        Fields.require(name);
        dialog(
                "organisation.rename",
                () -> {
                    if (!(Fields.filled(name) & Fields.filled(reason))) {
                        return false;
                    }
                    units.rename(unit.id(), unit.version(), name.getValue(), reason.getValue());
                    return done(unit.id());
                },
                name,
                reason);
    }

    private void move() {
        var above = Fields.unit("organisation.form.parent", text -> units.find(text, false));
        var from = Fields.day("organisation.form.from", today);
        var reason = Fields.reason();
        Fields.require(above, from);
        dialog(
                "organisation.move",
                () -> {
                    if (!(Fields.filled(above) & Fields.filled(from) & Fields.filled(reason))) {
                        return false;
                    }
                    units.move(unit.id(), unit.version(), above.getValue().id(), from.getValue(), reason.getValue());
                    return done(unit.id());
                },
                above,
                from,
                reason);
    }

    private void end() {
        var last = Fields.day("organisation.form.last-day", today);
        var reason = Fields.reason();
        Fields.require(last);
        dialog(
                "organisation.close-unit",
                () -> {
                    if (!(Fields.filled(last) & Fields.filled(reason))) {
                        return false;
                    }
                    units.close(unit.id(), unit.version(), last.getValue(), reason.getValue());
                    return done(unit.id());
                },
                last,
                reason);
    }

    private void dialog(String titleKey, BooleanSupplier save, Component... fields) {
        new RegisterDialog(
                        getTranslation(titleKey) + ": " + unit.name(),
                        "",
                        getTranslation("organisation.save"),
                        save,
                        fields)
                .open();
    }

    private boolean done(UnitId shown) {
        Notices.done(getTranslation("organisation.saved"));
        onDone.accept(shown);
        return true;
    }
}
