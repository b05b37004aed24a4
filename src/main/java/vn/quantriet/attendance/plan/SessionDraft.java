package vn.quantriet.attendance.plan;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.campaign.CampaignId;

/**
 * What a session is planned to be; times as on the clock of the portal's zone.
 *
 * @param unit who holds it
 * @param kind a code of a {@link vn.quantriet.attendance.SessionKind}
 * @param link where it is joined online; blank for none
 * @param partyGroup the tổ đảng; blank for the whole chi bộ
 * @param agenda one item per line
 * @param invited units of a conference, each with everything below it; of a chi bộ's session it is ignored
 * @param points names of điểm cầu, in order; of a conference only
 */
public record SessionDraft(
        UnitId unit,
        String kind,
        String topic,
        SessionMode mode,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String place,
        String link,
        String partyGroup,
        @Nullable CampaignId campaign,
        String proposedBy,
        @Nullable MemberId preparedBy,
        @Nullable MemberId chair,
        @Nullable MemberId minuteTaker,
        String agenda,
        Set<UnitId> invited,
        List<String> points) {

    public SessionDraft {
        invited = Set.copyOf(invited);
        points = List.copyOf(points);
    }
}
