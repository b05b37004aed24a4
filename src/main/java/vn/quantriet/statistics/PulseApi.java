package vn.quantriet.statistics;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.figures.Pulse;

/** Tells an open page whether something was counted since; without a session, so that asking keeps none alive. */
@RestController
@RequestMapping("/api/campaigns/{campaign}/pulse")
class PulseApi {

    private final Pulse pulse;

    PulseApi(Pulse pulse) {
        this.pulse = pulse;
    }

    record PulseJson(String pulse) {}

    @GetMapping
    PulseJson pulse(@PathVariable long campaign) {
        return new PulseJson(pulse.of(new CampaignId(campaign)));
    }
}
