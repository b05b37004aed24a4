package vn.quantriet.campaign.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.catalogue.EditionHash;

/**
 * A part as it was reported.
 *
 * @param at when it was done and recorded
 * @param recordedBy null: the member himself
 */
public record PartLine(
        MemberId member,
        String module,
        Part part,
        PartState state,
        EditionHash edition,
        Instant at,
        @Nullable Recorder recordedBy,
        @Nullable String note) {}
