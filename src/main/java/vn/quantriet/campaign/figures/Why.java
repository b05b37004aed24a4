package vn.quantriet.campaign.figures;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.StandingKind;

/**
 * Where a rate comes from.
 *
 * @param amendments what was changed in the list after it was locked, newest first, the last twenty
 * @param amended how many changes there are
 */
public record Why(CampaignHead campaign, UnitProgress unit, List<Amendment> amendments, long amended) {

    /** What an amendment did; named by the message {@code statistics.amendment.<NAME>}. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        EXCLUDED,
        INCLUDED
    }

    /**
     * One change; whose, stands with the names of the chi bộ.
     *
     * @param from why the member was not counted before; null: he was, or it may not be told
     * @param to why he is not counted since; null: he is, or it may not be told
     * @param reason null for readers above the unit, since people write names into it
     */
    public record Amendment(
            Kind kind,
            @Nullable StandingKind from,
            @Nullable StandingKind to,
            Instant at,
            String by,
            @Nullable String reason) {}
}
