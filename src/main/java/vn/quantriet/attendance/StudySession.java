package vn.quantriet.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;

/**
 * A session as planned.
 *
 * @param unit who holds it: a chi bộ, or a unit above for a conference
 * @param endsAt as planned
 * @param link where it is joined online
 * @param partyGroup the tổ đảng that holds it; null: the whole chi bộ
 * @param campaign the campaign it is a part of
 * @param proposedBy who proposed the topic, as written
 * @param agenda one item per line; blank where none is set
 * @param series of sessions planned together
 * @param uid in calendars; never changes
 * @param sequence raised by every change that calendars must follow
 */
public record StudySession(
        SessionId id,
        UnitId unit,
        String unitName,
        boolean heldByCell,
        SessionKind kind,
        String topic,
        SessionMode mode,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        @Nullable String link,
        @Nullable String partyGroup,
        @Nullable CampaignId campaign,
        @Nullable String proposedBy,
        @Nullable Person preparedBy,
        @Nullable Person chair,
        @Nullable Person minuteTaker,
        String agenda,
        @Nullable String series,
        SessionState state,
        @Nullable String cancelReason,
        String uid,
        int sequence,
        Instant changedAt,
        int version) {

    /** Somebody with a part in the session. */
    public record Person(MemberId id, String name) {}

    /** The day of the session, by which the roster and every rule are read. */
    public LocalDate day(ZoneId zone) {
        return startsAt.atZone(zone).toLocalDate();
    }

    public Duration planned() {
        return Duration.between(startsAt, endsAt);
    }

    /** The points of the agenda, in order; empty where none is set. */
    public List<String> agendaPoints() {
        return agenda.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether it has begun, by the clock, and was not cancelled. */
    public boolean hasBegun(Instant now) {
        return !isCancelled() && !now.isBefore(startsAt);
    }

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }
}
