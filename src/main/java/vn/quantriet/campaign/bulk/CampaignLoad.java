package vn.quantriet.campaign.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;

/** Takes the campaigns of an installation that is being filled. Each is opened, told what was done, and counted, in this order. */
public interface CampaignLoad {

    /** Locks the list of its day. */
    CampaignId open(CampaignLine line);

    /** Who is on the list, by member; at most so many. */
    List<ListedLine> listed(CampaignId campaign, int most);

    void add(CampaignId campaign, List<PartLine> parts);

    /**
     * Records everybody on the list after a member as having studied together at his chi bộ, on behalf: set by set, whatever
     * the size. Most chi bộ are far, few have just begun.
     *
     * @param days over how many days from the first the evenings are spread
     * @param donePercent how many of a chi bộ are done, about
     */
    void addStudiedTogether(CampaignId campaign, MemberId after, int days, int donePercent, String by, String note);

    /** Counts, and draws every day from the locking until this one. */
    void count(CampaignId campaign, LocalDate lastDrawn);

    void close(CampaignId campaign, Instant at);
}
