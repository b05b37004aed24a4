package vn.quantriet.campaign;

/** Where a campaign stands; named by the message {@code campaign.state.<NAME>}. It only goes forward. */
public enum CampaignState {
    /** Being planned; nobody but its leaders sees it. */
    DRAFT,
    /** Its list is locked; what members do counts. */
    OPEN,
    /** Its figures are frozen. */
    CLOSED
}
