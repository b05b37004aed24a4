package vn.quantriet.campaign.completion;

import org.springframework.modulith.NamedInterface;

/**
 * Who is on the list of a campaign and what they have done of it: the one piece of SQL for rooms that join it with their own
 * facts. Bind the campaign as {@code campaign}.
 */
@NamedInterface("completion")
public final class OnRoster {

    /** A query with the column {@code member_id}: everybody on the list, excluded or not. */
    public static final String MEMBERS = "SELECT member_id FROM campaign_roster WHERE campaign_id = :campaign";

    /**
     * A query with the columns {@code member_id}, {@code module}, {@code part}, {@code edition_hash} and {@code on_behalf}:
     * what is done.
     */
    public static final String DONE = """
            SELECT member_id, module, part, edition_hash, recorded_by_name IS NOT NULL AS on_behalf
              FROM campaign_part WHERE campaign_id = :campaign AND state = 'DONE'""";

    private OnRoster() {}
}
