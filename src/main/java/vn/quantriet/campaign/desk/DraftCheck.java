package vn.quantriet.campaign.desk;

/** What can be said about a draft without asking anything else. */
final class DraftCheck {

    private DraftCheck() {}

    /** @throws CampaignRefused naming the first thing that cannot be */
    static void check(CampaignDraft draft) {
        refuse(draft.title().isBlank(), "campaign.refused.no-title");
        refuse(draft.units().isEmpty(), "campaign.refused.no-units");
        refuse(draft.modules().isEmpty(), "campaign.refused.no-modules");
        refuse(draft.modules().stream().anyMatch(module -> module.parts().isEmpty()), "campaign.refused.no-parts");
        refuse(draft.lastDay().isBefore(draft.opensOn()), "campaign.refused.window");
    }

    private static void refuse(boolean wrong, String messageKey) {
        if (wrong) {
            throw new CampaignRefused(messageKey);
        }
    }
}
