package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.UI;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.desk.CampaignSettings;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.shared.ui.Notices;

/** Sends what the dialog of a setting asks to the service, and shows the page anew. */
record OwnSettings(CampaignSettings settings, CampaignId campaign, Runnable again) implements SettingDialog.Settling {

    @Override
    public void settle(RuleKey key, String module, int value, String note, String reason) {
        settings.settle(campaign, key, module, value, note, reason);
        done();
    }

    @Override
    public void leave(RuleKey key, String module, String reason) {
        settings.leave(campaign, key, module, reason);
        done();
    }

    private void done() {
        Notices.done(UI.getCurrent().getTranslation("campaign.desk.saved"));
        again.run();
    }
}
