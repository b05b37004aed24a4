package vn.quantriet.campaign.completion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import vn.quantriet.access.MemberId;
import vn.quantriet.catalogue.EditionHash;

/**
 * What a room tells about a part.
 *
 * @param state begun or done
 * @param edition what was studied; null where that is not known
 * @param at when, as far as known
 * @param recordedBy null: the member himself
 * @param note what the recorder added; null: nothing
 */
@NamedInterface("completion")
public record PartReport(
        MemberId member,
        String module,
        Part part,
        PartState state,
        @Nullable EditionHash edition,
        Instant at,
        @Nullable Recorder recordedBy,
        @Nullable String note) {}
