package vn.quantriet.campaign.cell;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.organisation.StandingKind;

/**
 * Somebody on the locked list of the chi bộ.
 *
 * @param exclusion why he is not counted; null: eligible
 * @param onBehalf whether a part of what is done was recorded by somebody else
 * @param amendment why the row was changed after the list was locked; null: it was not
 * @param moved whether his home is elsewhere today; he stays counted here
 * @param movedTo where it is; null: nowhere any more
 * @param parts what was reported, make-ups included
 */
public record CellPerson(
        MemberId id,
        String name,
        @Nullable StandingKind exclusion,
        @Nullable String exclusionNote,
        PartState state,
        @Nullable Instant completedAt,
        boolean onBehalf,
        @Nullable String amendment,
        boolean moved,
        @Nullable String movedTo,
        List<CellPart> parts) {

    public boolean isEligible() {
        return exclusion == null;
    }

    public PartState stateOf(String module, Part part) {
        return find(module, part, false).map(CellPart::state).orElse(PartState.NOT_BEGUN);
    }

    /** @param makeUp whether what was made up afterwards is asked for */
    public Optional<CellPart> find(String module, Part part, boolean makeUp) {
        return parts.stream()
                .filter(known -> known.makeUp() == makeUp
                        && known.part() == part
                        && known.module().equals(module))
                .findFirst();
    }

    CellPerson with(List<CellPart> known) {
        return new CellPerson(
                id, name, exclusion, exclusionNote, state, completedAt, onBehalf, amendment, moved, movedTo, known);
    }
}
