package vn.quantriet.campaign.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.MenuEntry;

/** The place of this room in the menu. */
@Configuration(proxyBeanMethods = false)
class CampaignOffers {

    private static final int CAMPAIGNS = 20;

    @Bean
    MenuEntry campaignsMenuEntry(CurrentActor currentActor) {
        return new MenuEntry(
                "campaign.desk.menu",
                "list",
                CampaignsView.class,
                CAMPAIGNS,
                false,
                () -> currentActor.find().isPresent());
    }
}
