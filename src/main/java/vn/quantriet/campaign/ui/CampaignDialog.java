package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BooleanSupplier;
import vn.quantriet.campaign.desk.CampaignRefused;

/** A form with a button that sends it. Knows no service; what was typed stays when it is refused. */
class CampaignDialog extends Dialog {

    private final Div refusal = new Div();

    /**
     * @param lead what will happen, below the title
     * @param send sends the form on; false when fields must be corrected first
     */
    CampaignDialog(String title, String lead, String sendLabel, BooleanSupplier send, Component... fields) {
        setHeaderTitle(title);
        setWidth("min(33rem, 94vw)");
        var form = new Div(fields);
        form.addClassName("qt-form");
        refusal.addClassName("qt-error");
        refusal.getElement().setAttribute("role", "alert");
        var content = new Div(new Paragraph(lead), form, refusal);
        content.addClassName("qt-stack");
        add(content);
        var button = new Button(sendLabel, click -> attempt(send));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("campaign.desk.cancel"), click -> close()), button);
    }

    /** Another way out, beside the button that sends. */
    void offer(String label, Runnable other) {
        getFooter()
                .add(new Button(
                        label,
                        click -> attempt(() -> {
                            other.run();
                            return true;
                        })));
    }

    final void attempt(BooleanSupplier send) {
        refusal.setText("");
        try {
            if (send.getAsBoolean()) {
                close();
            }
        } catch (CampaignRefused refused) {
            refusal.setText(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }
}
