package vn.quantriet.campaign;

/** The identity of a study campaign (đợt học tập). */
public record CampaignId(long value) {

    /** Study by oneself: stands always, open to every member. */
    public static final CampaignId SELF_STUDY = new CampaignId(1);
}
