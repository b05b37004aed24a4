package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import vn.quantriet.campaign.figures.CampaignHead;
import vn.quantriet.campaign.figures.Counted;
import vn.quantriet.shared.Format;

/** The answer in one line: how much is done, and how long there is. */
final class Headline {

    private Headline() {}

    static String of(Component page, CampaignHead campaign, Counted counted, LocalDate today) {
        if (counted.eligible() == 0) {
            return page.getTranslation("statistics.headline.nobody");
        }
        return page.getTranslation(
                "statistics.headline.done",
                Format.rate(counted.done(), counted.eligible()),
                time(page, campaign, today));
    }

    private static String time(Component page, CampaignHead campaign, LocalDate today) {
        var left = campaign.daysLeft(today);
        if (campaign.isClosed()) {
            return page.getTranslation("statistics.headline.closed");
        }
        if (campaign.isBefore(today)) {
            return page.getTranslation("statistics.headline.before", Format.day(campaign.opensOn()));
        }
        if (left == null) {
            return page.getTranslation("statistics.headline.endless");
        }
        if (campaign.isOver(today)) {
            return page.getTranslation("statistics.headline.over", Format.day(campaign.lastDay()));
        }
        return left == 0
                ? page.getTranslation("statistics.headline.last-day")
                : page.getTranslation("statistics.headline.left", left);
    }

    static String context(Component page, CampaignHead campaign) {
        return page.getTranslation(
                "statistics.context",
                campaign.title(),
                Format.day(campaign.opensOn()),
                Format.day(campaign.lastDay()),
                Format.day(campaign.listOn()));
    }
}
