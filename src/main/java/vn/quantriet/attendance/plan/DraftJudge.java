package vn.quantriet.attendance.plan;

import java.time.Duration;
import vn.quantriet.attendance.SessionKind;
import vn.quantriet.attendance.SessionMode;

/** Whether a draft can be planned at all; pure. */
final class DraftJudge {

    private static final Duration LONGEST = Duration.ofHours(24);

    private DraftJudge() {}

    /** @throws PlanRefused with the first fault */
    static void judge(SessionDraft draft, SessionKind kind, boolean heldByCell) {
        require(!draft.topic().isBlank(), "no-topic");
        require(draft.startsAt().isBefore(draft.endsAt()), "times");
        require(Duration.between(draft.startsAt(), draft.endsAt()).compareTo(LONGEST) <= 0, "times");
        require(draft.mode() == SessionMode.ONLINE || !draft.place().isBlank(), "no-place");
        require(draft.mode() == SessionMode.IN_PERSON || isLink(draft.link()), "no-link");
        require(draft.link().isBlank() || isLink(draft.link()), "no-link");
        require(kind.conference() || heldByCell, "no-cell");
        require(!kind.conference() || !draft.invited().isEmpty(), "nobody-invited");
        require(!kind.byGroup() || !draft.partyGroup().isBlank(), "no-group");
    }

    private static boolean isLink(String link) {
        return link.startsWith("https://") && link.length() > "https://".length();
    }

    private static void require(boolean good, String fault) {
        if (!good) {
            throw new PlanRefused("attendance.plan.refused." + fault);
        }
    }
}
