package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;
import java.util.function.ToIntFunction;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;

/** What the card and the page of a chi bộ say alike. */
final class CellWords {

    private CellWords() {}

    /** {@code Đã hoàn thành 36,67% (11/30), còn 9 ngày}. */
    static String headline(Component host, Campaign campaign, int done, int eligible, Clock clock) {
        if (eligible == 0) {
            return host.getTranslation("campaign.cell.headline.nobody");
        }
        return host.getTranslation(
                "campaign.cell.headline",
                Format.rate(done, eligible),
                Format.count(done),
                Format.count(eligible),
                time(host, campaign, clock));
    }

    private static String time(Component host, Campaign campaign, Clock clock) {
        var now = clock.instant();
        var days = campaign.daysLeft(clock);
        if (campaign.state() == CampaignState.CLOSED) {
            return host.getTranslation("campaign.cell.time.closed");
        }
        if (now.isBefore(campaign.opensAt())) {
            return host.getTranslation(
                    "campaign.cell.time.before",
                    Format.day(campaign.opensAt().atZone(clock.getZone()).toLocalDate()));
        }
        if (days == null) {
            return host.getTranslation("campaign.cell.time.no-end");
        }
        if (days < 0) {
            return host.getTranslation("campaign.cell.time.over", Format.day(campaign.lastDay(clock)));
        }
        return days == 0
                ? host.getTranslation("campaign.cell.time.last")
                : host.getTranslation("campaign.cell.time.left", days);
    }

    /** How many are in each state, with sign and word. */
    static Div states(Component host, ToIntFunction<PartState> count) {
        var chips = new Div();
        chips.addClassName("qt-chips");
        for (var state : List.of(PartState.DONE, PartState.UNDER_WAY, PartState.NOT_BEGUN)) {
            chips.add(new Chip(
                    StudyWords.tone(state),
                    host.getTranslation(
                            "campaign.cell.states." + state.name(), Format.count(count.applyAsInt(state)))));
        }
        return chips;
    }
}
