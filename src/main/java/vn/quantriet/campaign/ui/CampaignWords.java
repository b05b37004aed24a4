package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Chip.Tone;

/** What the screens of campaigns say alike. */
final class CampaignWords {

    private CampaignWords() {}

    static Chip state(Component on, Campaign campaign) {
        return new Chip(tone(campaign.state()), on.getTranslation("campaign.state." + campaign.state()));
    }

    private static Tone tone(CampaignState state) {
        return switch (state) {
            case DRAFT -> Tone.NONE;
            case OPEN -> Tone.DOING;
            case CLOSED -> Tone.DONE;
        };
    }

    /** Both days included. */
    static String window(Component on, Campaign campaign, Clock clock) {
        return on.getTranslation(
                "campaign.desk.window", Format.day(firstDay(campaign, clock)), Format.day(campaign.lastDay(clock)));
    }

    static LocalDate firstDay(Campaign campaign, Clock clock) {
        return campaign.opensAt().atZone(clock.getZone()).toLocalDate();
    }

    /** How much time there is, in the words of the reader. */
    static String time(Component on, Campaign campaign, Clock clock) {
        if (campaign.state() == CampaignState.CLOSED) {
            return on.getTranslation("campaign.desk.time.closed");
        }
        if (campaign.opensAt().isAfter(clock.instant())) {
            return on.getTranslation("campaign.desk.time.to-come", Format.day(firstDay(campaign, clock)));
        }
        var left = campaign.daysLeft(clock);
        if (left == null || left < 0) {
            return on.getTranslation("campaign.desk.time.over");
        }
        return left == 0
                ? on.getTranslation("campaign.desk.time.last")
                : on.getTranslation("campaign.desk.time.left", Format.count(left));
    }

    /** A value with its unit, or what its number means. */
    static String value(Component on, RuleKey key, int value) {
        return switch (key.unit()) {
            case YES_NO, WHEN_SHOWN, LATE_ANSWERS ->
                on.getTranslation("campaign.desk.value." + key.unit() + "." + value);
            default ->
                value == 0 && key != RuleKey.QUIZ_PASS_PERCENT
                        ? on.getTranslation("campaign.desk.zero." + key.key())
                        : on.getTranslation("rules.unit." + key.unit(), Format.count(value));
        };
    }
}
