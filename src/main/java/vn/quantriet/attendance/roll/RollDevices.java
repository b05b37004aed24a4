package vn.quantriet.attendance.roll;

import java.time.Duration;
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

/** Lets this device keep one roll without the password, from now until a day after the session. */
@Service
@Requires(Permission.OWN_PAGES)
public class RollDevices {

    private static final Duration AFTERWARDS = Duration.ofHours(24);

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final TokenScopes scopes;

    RollDevices(SessionAccess access, SessionRecords sessions, TokenScopes scopes) {
        this.access = access;
        this.sessions = sessions;
        this.scopes = scopes;
    }

    /**
     * @throws AccessDenied when the names of this chi bộ are not open to the person
     * @throws PasswordNeeded when the password was not given, and this device was not let before
     */
    public void let(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        var planned = sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
        if (access.mayLetDevice()) {
            scopes.grant(SessionAccess.scopeOf(session), planned.endsAt().plus(AFTERWARDS));
        }
    }
}
