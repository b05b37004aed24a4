package vn.quantriet.campaign.desk;

/** What can be said about a draft without asking anything else. */
final class DraftCheck {

    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 60;

    private DraftCheck() {}

    /** @throws CampaignRefused naming the first thing that cannot be */
    static void check(CampaignDraft draft) {
        refuse(draft.title().isBlank(), "campaign.refused.no-title");
        refuse(draft.units().isEmpty(), "campaign.refused.no-units");
        refuse(draft.modules().isEmpty(), "campaign.refused.no-modules");
        refuse(draft.modules().stream().anyMatch(module -> module.parts().isEmpty()), "campaign.refused.no-parts");
        refuse(draft.lastDay().isBefore(draft.opensOn()), "campaign.refused.window");
        refuse(isTooLong(draft), "campaign.refused.too-long");
    }

    private static boolean isTooLong(CampaignDraft draft) {
        var directive = draft.directive();
        var ledBy = draft.ledBy();
        return draft.title().strip().length() > LONGEST
                || ledBy != null && ledBy.length() > LONGEST
                || directive != null
                        && (directive.number().length() > LONGEST_NUMBER
                                || directive.body().length() > LONGEST);
    }

    private static void refuse(boolean wrong, String messageKey) {
        if (wrong) {
            throw new CampaignRefused(messageKey);
        }
    }
}
