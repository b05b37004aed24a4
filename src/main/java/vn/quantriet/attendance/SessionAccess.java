package vn.quantriet.attendance;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Grant;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.Permission;
import vn.quantriet.access.TokenScopes;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.NamesAccess;

/**
 * Who does what with a session, the one place that says so. An office in this very unit keeps its sessions; it does not
 * reach into units below. A member who was appointed takes one roll. Office work asks for the password, or for a device that
 * was let keep this roll after the password ({@code roll:<session>}).
 */
@Component
public class SessionAccess {

    private final CurrentActor currentActor;
    private final TokenScopes scopes;
    private final SessionRecords sessions;
    private final Members members;

    SessionAccess(CurrentActor currentActor, TokenScopes scopes, SessionRecords sessions, Members members) {
        this.currentActor = currentActor;
        this.scopes = scopes;
        this.sessions = sessions;
        this.members = members;
    }

    /** The scope of a device token that keeps one roll. */
    public static String scopeOf(SessionId session) {
        return "roll:" + session.value();
    }

    /** Whether the person keeps the sessions of this very unit: secretary, deputy, or the committee's own. Asks no database. */
    public boolean keeps(UnitId unit) {
        return currentActor.get().grants().contains(new Grant(Permission.KEEP_SESSIONS, unit));
    }

    /** Whether the person reads the names of this very unit daily. Asks no database. */
    public boolean leads(UnitId unit) {
        return currentActor.get().grants().contains(new Grant(Permission.READ_NAMES, unit));
    }

    /** Whether the person takes the roll: keeps the chi bộ's sessions or was appointed for this one. */
    public boolean takes(SessionId session, UnitId cell) {
        return keeps(cell) || isAppointed(session, cell);
    }

    private boolean isAppointed(SessionId session, UnitId cell) {
        var member = currentActor.get().member();
        return member != null && sessions.isTaker(session, cell, member);
    }

    /**
     * For planning, which no device does on its own.
     *
     * @throws AccessDenied unless the person keeps the sessions of this very unit
     * @throws PasswordNeeded when the password is missing
     */
    public void requirePlanner(UnitId unit) {
        requirePassword(requireGrant(keeps(unit)));
    }

    /**
     * For closing a roll and correcting it.
     *
     * @throws AccessDenied unless the person keeps the sessions of this very chi bộ
     * @throws PasswordNeeded when neither password nor device lets him
     */
    public void requireKeeper(SessionId session, UnitId cell) {
        requireDevice(session, requireGrant(keeps(cell)));
    }

    /**
     * For taking the roll and drafting the minutes.
     *
     * @throws AccessDenied unless the person keeps the chi bộ's sessions or was appointed for this one
     * @throws PasswordNeeded when neither password nor device lets him
     */
    public void requireTaker(SessionId session, UnitId cell) {
        requireDevice(session, requireGrant(takes(session, cell)));
    }

    /**
     * For reading names, marks and reasons. Who looks from above is written down and gives a reason first.
     *
     * @throws AccessDenied when the names of this chi bộ are not open to the person
     * @throws vn.quantriet.organisation.ReasonNeeded when a reason must be given first
     */
    public void requireReader(SessionId session, UnitId cell) {
        if (leads(cell) || takes(session, cell)) {
            requireDevice(session, currentActor.get());
        } else {
            requireGrant(currentActor.get().holds(Permission.READ_NAMES, Permission.LOOK_UP_NAMES));
            members.enter(cell);
        }
    }

    /** Whether an inspector, or a committee that gave its reason, reads the names of this chi bộ now; changes nothing. */
    public boolean looksIn(UnitId cell) {
        var actor = currentActor.get();
        return actor.passwordGiven()
                && actor.holds(Permission.READ_NAMES, Permission.LOOK_UP_NAMES)
                && members.access(cell) == NamesAccess.OPEN;
    }

    private Actor requireGrant(boolean granted) {
        if (!granted) {
            throw new AccessDenied("Nothing of that kind within reach");
        }
        return currentActor.get();
    }

    private static void requirePassword(Actor actor) {
        if (!actor.passwordGiven()) {
            throw new PasswordNeeded();
        }
    }

    private void requireDevice(SessionId session, Actor actor) {
        if (!actor.passwordGiven() && !scopes.holds(scopeOf(session))) {
            throw new PasswordNeeded();
        }
    }

    /** Whether the password was given in this session, so that the device may be let keep a roll. */
    public boolean mayLetDevice() {
        return currentActor.get().passwordGiven();
    }

    /** The member who acts; office work in a chi bộ is never done by an account without one. */
    public StudySession.Person self() {
        var actor = currentActor.get();
        return new StudySession.Person(Objects.requireNonNull(actor.member()), actor.name());
    }
}
