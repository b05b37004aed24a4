package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.quantriet.organisation.RegisterRefused;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.PageHead;

/** Asks a committee why it looks at the names of a chi bộ, before they appear. */
class LookUpSection extends Div {

    private static final int LONGEST_REASON = 500;

    LookUpSection(Consumer<String> onReason) {
        addClassName("qt-stack");
        var reason = new TextArea(getTranslation("campaign.cell.reason"));
        reason.setHelperText(getTranslation("campaign.cell.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        var go = new Button(getTranslation("campaign.cell.reason.go"), click -> {
            try {
                onReason.accept(reason.getValue());
            } catch (RegisterRefused refused) {
                reason.setErrorMessage(getTranslation(refused.messageKey(), refused.parameters()));
                reason.setInvalid(true);
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(reason, go);
        form.addClassName("qt-form");
        add(
                new PageHead("", getTranslation("campaign.cell.title")),
                new Card(
                        new H2(getTranslation("campaign.cell.closed.title")),
                        new Paragraph(getTranslation("campaign.cell.closed.text")),
                        form));
    }
}
