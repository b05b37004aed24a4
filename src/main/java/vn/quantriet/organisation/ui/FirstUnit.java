package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.RegisterRefused;
import vn.quantriet.organisation.UnitRegister;
import vn.quantriet.shared.ui.Card;

/** On a portal that was just installed: the form for the unit that all others will stand below. */
class FirstUnit extends Card {

    private final Div refusal = new Div();

    FirstUnit(UnitRegister register, LocalDate today, Consumer<UnitId> onBegun) {
        asNextStep();
        var form = new UnitForm(
                register.kinds().stream().filter(kind -> !kind.cell()).toList(), today);
        refusal.addClassName("qt-error");
        refusal.getElement().setAttribute("role", "alert");
        var begin = new Button(getTranslation("organisation.begin"), click -> begin(register, form, onBegun));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Paragraph(getTranslation("organisation.begin.text")), form, refusal, begin);
    }

    private void begin(UnitRegister register, UnitForm form, Consumer<UnitId> onBegun) {
        refusal.setText("");
        try {
            if (form.isComplete()) {
                onBegun.accept(register.begin(form.data(), form.reason()));
            }
        } catch (RegisterRefused refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }
}
