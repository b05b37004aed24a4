package vn.quantriet.notices;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.plan.PapersDue;
import vn.quantriet.attendance.plan.SessionPeople;

/** Whether what a mail tells of a session is still true when it is sent. */
@Component
class MailTruth {

    private final SessionPeople people;
    private final PapersDue papers;
    private final Clock clock;

    MailTruth(SessionPeople people, PapersDue papers, Clock clock) {
        this.people = people;
        this.papers = papers;
        this.clock = clock;
    }

    /** Why it is not; null while it is. An answer to an apology is always told. */
    @Nullable
    MailWhy lost(OutboxRow row, StudySession session) {
        if (row.kind() == MailKind.APOLOGY) {
            return null;
        }
        if (!Objects.equals(row.sequence(), session.sequence())) {
            return MailWhy.CHANGED;
        }
        if (session.isCancelled() != (row.kind() == MailKind.CANCELLED) && row.kind() != MailKind.FOLLOWER) {
            return MailWhy.CANCELLED;
        }
        return session.endsAt().isAfter(clock.instant()) ? needless(row, session) : MailWhy.OVER;
    }

    /** A reminder to whoever is let stay away, or of papers that are there. */
    private @Nullable MailWhy needless(OutboxRow row, StudySession session) {
        var member = row.member();
        if (row.kind() == MailKind.REMINDER
                && member != null
                && people.excused(session.id()).contains(member)) {
            return MailWhy.EXCUSED;
        }
        return row.kind() == MailKind.PAPERS && papers.has(session.id()) ? MailWhy.PAPERS : null;
    }
}
