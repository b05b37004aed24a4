package vn.quantriet.campaign.own;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.catalogue.EditionHash;

/**
 * A part that is asked, and what shows how far the member is with it.
 *
 * @param record null while nothing was reported
 * @param makeUp what was made up after the campaign was closed; null: nothing
 */
@NamedInterface("completion")
public record OwnPart(
        Part part,
        PartState state,
        @Nullable Shown record,
        @Nullable Shown makeUp) {

    /**
     * @param edition what was studied; null where that is not known
     * @param at when it was done, as far as known
     * @param recordedBy who recorded it; null: the member himself
     */
    public record Shown(
            @Nullable EditionHash edition,
            Instant at,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable String note) {}

    public boolean isDone() {
        return state == PartState.DONE;
    }
}
