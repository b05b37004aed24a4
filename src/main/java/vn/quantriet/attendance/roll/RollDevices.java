package vn.quantriet.attendance.roll;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.TokenScopes;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;

/** Lets this device keep one roll without the password: until a day after the session, or for an hour when that is over. */
@Service
@Requires(Permission.OWN_PAGES)
public class RollDevices {

    private static final Duration AFTERWARDS = Duration.ofHours(24);

    /** For reading and correcting the roll of a session long past. */
    private static final Duration LATER = Duration.ofHours(1);

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final TokenScopes scopes;
    private final Clock clock;

    RollDevices(SessionAccess access, SessionRecords sessions, TokenScopes scopes, Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * @throws AccessDenied when the names of this chi bộ are not open to the person
     * @throws PasswordNeeded when the password was not given, and this device was not let before
     */
    public void let(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        var planned = sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
        if (access.mayLetDevice()) {
            scopes.grant(SessionAccess.scopeOf(session), until(planned));
        }
    }

    private Instant until(StudySession session) {
        var dayAfter = session.endsAt().plus(AFTERWARDS);
        var soon = clock.instant().plus(LATER);
        return dayAfter.isAfter(soon) ? dayAfter : soon;
    }
}
