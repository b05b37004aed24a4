package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.function.BooleanSupplier;
import vn.quantriet.shared.ui.FormDialog;

/** A form about a campaign. */
class CampaignDialog extends FormDialog {

    CampaignDialog(String title, String lead, String sendLabel, BooleanSupplier send, Component... fields) {
        super(title, lead, sendLabel, "campaign.desk.cancel", send, fields);
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
}
