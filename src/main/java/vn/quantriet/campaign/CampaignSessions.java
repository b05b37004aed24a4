package vn.quantriet.campaign;

import java.time.Instant;
import java.util.List;

/** What the room of sessions tells about those that belong to a campaign. */
public interface CampaignSessions {

    /** Of the person who is signed in. */
    Tied of(CampaignId campaign);

    /**
     * @param number of all sessions of the campaign that are not cancelled
     * @param within those the person may open, the first first; not more than fit on a page
     */
    record Tied(int number, List<Line> within) {}

    /**
     * @param unit who holds it
     * @param closed how many rolls of it are closed: one for each chi bộ that takes part
     * @param address of its page, without a slash before it
     */
    record Line(String topic, String unit, Instant startsAt, int closed, String address) {}
}
