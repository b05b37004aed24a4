package vn.quantriet.attendance.makeup.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.ui.FormDialog;

/** The campaign that a session which was held already shall belong to, and why. */
class TieDialog extends FormDialog {

    private static final int LONGEST = 500;

    /** @param send is given null for no campaign at all */
    TieDialog(List<Campaign> open, @Nullable Campaign before, BiConsumer<@Nullable CampaignId, String> send) {
        this(open, before, send, new ComboBox<>(), new TextArea());
    }

    private TieDialog(
            List<Campaign> open,
            @Nullable Campaign before,
            BiConsumer<@Nullable CampaignId, String> send,
            ComboBox<Campaign> campaign,
            TextArea reason) {
        super(
                campaign.getTranslation("attendance.tie.title"),
                campaign.getTranslation("attendance.tie.lead"),
                campaign.getTranslation("attendance.tie.send"),
                "attendance.make-up.cancel",
                () -> {
                    var chosen = campaign.getValue();
                    send.accept(chosen == null ? null : chosen.id(), reason.getValue());
                    return true;
                },
                campaign,
                reason);
        campaign.setLabel(getTranslation("attendance.tie"));
        campaign.setHelperText(getTranslation("attendance.tie.help"));
        campaign.setItems(open);
        campaign.setItemLabelGenerator(Campaign::title);
        campaign.setClearButtonVisible(true);
        open.stream()
                .filter(one -> before != null && one.id().equals(before.id()))
                .findFirst()
                .ifPresent(campaign::setValue);
        reason.setLabel(getTranslation("attendance.tie.reason"));
        reason.setMaxLength(LONGEST);
    }
}
