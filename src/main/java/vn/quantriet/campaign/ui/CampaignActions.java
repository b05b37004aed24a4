package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.book.CampaignPage;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignPlans;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Notices;

/** What leaders do with an open campaign: more time, another one in charge, the end. */
class CampaignActions extends Div {

    private final CampaignPage page;
    private final CampaignDesk desk;
    private final CampaignPlans plans;
    private final Clock clock;
    private final Runnable again;

    /** @param again shows the campaign anew */
    CampaignActions(CampaignPage page, CampaignDesk desk, CampaignPlans plans, Clock clock, Runnable again) {
        this.page = page;
        this.desk = desk;
        this.plans = plans;
        this.clock = clock;
        this.again = again;
        addClassName("qt-actions");
        add(
                new Button(getTranslation("campaign.desk.extend"), click -> extend()),
                new Button(getTranslation("campaign.desk.lead"), click -> lead()),
                new Button(getTranslation("campaign.desk.close"), click -> close()));
    }

    private CampaignId id() {
        return page.campaign().id();
    }

    private void extend() {
        @Nullable LocalDate last = page.campaign().lastDay(clock);
        var day = CampaignFields.day("campaign.desk.form.last-day", last == null ? null : last.plusDays(7));
        var reason = CampaignFields.reason();
        new CampaignDialog(
                        getTranslation("campaign.desk.extend"),
                        getTranslation("campaign.desk.extend.text", Format.day(last)),
                        getTranslation("campaign.desk.extend"),
                        () -> {
                            if (!CampaignFields.filled(day) | !CampaignFields.filled(reason)) {
                                return false;
                            }
                            desk.extend(id(), day.getValue(), reason.getValue());
                            done("campaign.desk.extended");
                            return true;
                        },
                        day,
                        reason)
                .open();
    }

    private void lead() {
        var name = CampaignFields.text("campaign.desk.form.led-by", 200);
        name.setHelperText(getTranslation("campaign.desk.form.led-by.help"));
        name.setValue(page.ledBy() == null ? "" : page.ledBy());
        new CampaignDialog(
                        getTranslation("campaign.desk.lead"),
                        getTranslation("campaign.desk.lead.text"),
                        getTranslation("campaign.desk.save"),
                        () -> {
                            desk.leadBy(id(), name.getValue());
                            done("campaign.desk.saved");
                            return true;
                        },
                        name)
                .open();
    }

    private void close() {
        var figures = plans.campaign(id());
        new CampaignDialog(
                        getTranslation("campaign.desk.close.title"),
                        getTranslation(
                                "campaign.desk.close.text",
                                Format.count(figures.onList()),
                                Format.count(figures.eligible()),
                                Format.count(figures.done()),
                                Format.rate(figures.done(), figures.eligible())),
                        getTranslation("campaign.desk.close"),
                        () -> {
                            desk.close(id());
                            done("campaign.desk.closed");
                            return true;
                        })
                .open();
    }

    private void done(String messageKey) {
        Notices.done(getTranslation(messageKey));
        again.run();
    }
}
