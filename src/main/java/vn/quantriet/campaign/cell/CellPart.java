package vn.quantriet.campaign.cell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;

/**
 * What was reported of a part of one member.
 *
 * @param at when it was done, as far as known
 * @param recordedById the member who recorded it; null: the member himself
 * @param recordedBy his name; null: the member himself
 * @param makeUp whether it was made up after the campaign was closed, and so moves no figure
 */
public record CellPart(
        MemberId member,
        String module,
        Part part,
        PartState state,
        Instant at,
        Instant recordedAt,
        @Nullable MemberId recordedById,
        @Nullable String recordedBy,
        @Nullable String note,
        boolean makeUp) {

    /** Whether whoever leads the chi bộ may take it back: reading that was recorded; a paper quiz is an attempt and stays. */
    public boolean canBeWithdrawn() {
        return recordedBy != null && part == Part.READ;
    }
}
