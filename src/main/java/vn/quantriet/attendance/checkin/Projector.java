package vn.quantriet.attendance.checkin;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.roll.MarkEntry;
import vn.quantriet.attendance.roll.MarkOutcome;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.attendance.roll.RollRefused;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.attendance.roll.Rolls;

/** What whoever takes the roll shows and scans: the code of the moment, who has come, devices that marked two people. */
@Service
@Requires(Permission.OWN_PAGES)
public class Projector {

    private static final int MOST_NAMES = 60;

    private final SessionAccess access;
    private final SessionRecords sessions;
    private final Rolls rolls;
    private final CheckInRecords records;
    private final CheckIns checkIns;
    private final Clock clock;

    Projector(
            SessionAccess access,
            SessionRecords sessions,
            Rolls rolls,
            CheckInRecords records,
            CheckIns checkIns,
            Clock clock) {
        this.access = access;
        this.sessions = sessions;
        this.rolls = rolls;
        this.records = records;
        this.checkIns = checkIns;
        this.clock = clock;
    }

    /**
     * @param path inside the portal, what the code leads to
     * @param shortCode six digits
     * @param expected 0 where nobody counts it
     * @param names who is present, who came last first; none at a conference
     */
    public record Shown(String path, String shortCode, int present, int expected, List<String> names) {}

    /** Devices that checked in more than one person: names, and the people. */
    public record Shared(List<MemberId> members, String names) {}

    /** A point (điểm cầu) of a conference. */
    public record Point(long id, String name) {}

    /** The points of a conference, in order; empty for any other session. */
    public List<Point> points(SessionId session) {
        return records.points(session);
    }

    /**
     * What the projector shows now: of a chi bộ its own code and who has come; of whoever holds a conference a code for everybody
     * invited, and a number alone.
     *
     * @param unit the chi bộ, or the unit that holds the conference
     * @param point the point the code is shown at; null for none
     * @throws AccessDenied unless the person takes this roll, or keeps the conference
     */
    public Shown show(SessionId session, UnitId unit, @Nullable Long point) {
        access.requireTaker(session, unit);
        var planned = sessions.find(session).orElseThrow(() -> new AccessDenied("No such session"));
        if (!planned.unit().equals(unit) && !sessions.invites(session, unit)) {
            throw new AccessDenied("This chi bộ is not invited");
        }
        if (point != null && !records.hasPoint(session, point)) {
            throw new AccessDenied("No such point");
        }
        var place = (point == null ? CheckInPlace.of(unit) : CheckInPlace.ofPoint(point)).toString();
        var holds = planned.unit().equals(unit) && !planned.heldByCell();
        return holds
                ? shown(session, place, records.present(session), 0, List.of())
                : shown(session, place, rolls.open(session, unit));
    }

    private Shown shown(SessionId session, String place, Roll roll) {
        var totals = roll.totals();
        var names = roll.session().heldByCell()
                ? roll.rows().stream()
                        .filter(RollRow::isPresent)
                        .sorted(Comparator.comparing((RollRow row) -> Objects.requireNonNull(row.recordedAt()))
                                .reversed())
                        .limit(MOST_NAMES)
                        .map(RollRow::name)
                        .toList()
                : List.<String>of();
        return shown(session, place, totals.present(), totals.expected(), names);
    }

    private Shown shown(SessionId session, String place, int present, int expected, List<String> names) {
        var code = new CheckInCode(records.key(session).orElseThrow(() -> new AccessDenied("No such session")));
        var now = clock.instant();
        return new Shown(
                Long.toString(session.value(), 36) + "-" + place + "-" + code.code(place, now),
                code.shortCode(place, now),
                present,
                expected,
                names);
    }

    /** @throws AccessDenied unless the person takes this roll */
    public List<Shared> sharedDevices(SessionId session, UnitId cell) {
        access.requireTaker(session, cell);
        return records.shared(session, cell).stream()
                .map(shared -> new Shared(shared.members(), shared.names()))
                .toList();
    }

    /**
     * Takes back the mark of somebody who is not in the room although his code came in. On a closed roll that is a correction:
     * he was absent, and the reason is asked for.
     *
     * @param reason of a closed roll only
     * @throws AccessDenied unless the person takes this roll, or keeps it once it is closed
     * @throws RollRefused when the roll is closed and the reason says too little
     */
    public void notInTheRoom(SessionId session, UnitId cell, MemberId member, String reason) {
        var roll = rolls.open(session, cell);
        var row = roll.rows().stream()
                .filter(known -> known.member().equals(member))
                .findFirst()
                .orElseThrow(() -> new AccessDenied("Not on this roll"));
        if (roll.isClosed()) {
            rolls.correct(
                    session,
                    cell,
                    entry(member, AttendanceMark.UNEXCUSED, MarkSource.ROLL_CALL, row.revision()),
                    reason);
        } else {
            mark(session, cell, member, null, MarkSource.ROLL_CALL, row.revision());
        }
    }

    /**
     * Marks the member whose own code was scanned.
     *
     * @param scanned as {@link CheckIns#ownCode} shows it
     * @return the name
     * @throws CheckInRefused when the code is not, or no longer, good, or he cannot be marked
     */
    public String scanned(SessionId session, UnitId cell, String scanned) {
        access.requireTaker(session, cell);
        var parts = scanned.strip().split("-", 2);
        if (parts.length != 2 || !parts[0].matches("[0-9a-z]{1,12}")) {
            throw new CheckInRefused("not-a-code");
        }
        var member = Long.parseLong(parts[0], 36);
        var code = new CheckInCode(records.key(session).orElseThrow(() -> new AccessDenied("No such session")));
        if (!code.acceptsMember(member, parts[1], clock.instant())) {
            throw new CheckInRefused("old-code");
        }
        var roll = rolls.open(session, cell);
        var row = roll.rows().stream()
                .filter(known -> known.member().value() == member)
                .findFirst()
                .orElseThrow(() -> new CheckInRefused("not-on-roll"));
        if (!row.isPresent()) {
            var mark = checkIns.markNow(roll.session(), cell);
            var outcome = mark(session, cell, row.member(), mark, MarkSource.MEMBER_CODE, row.revision());
            if (outcome.result() == MarkOutcome.Result.REFUSED) {
                throw new CheckInRefused(Objects.requireNonNullElse(outcome.why(), "not-on-roll"));
            }
        }
        return row.name();
    }

    private MarkOutcome mark(
            SessionId session,
            UnitId cell,
            MemberId member,
            @Nullable AttendanceMark mark,
            MarkSource source,
            int base) {
        return rolls.mark(session, cell, List.of(entry(member, mark, source, base)))
                .outcomes()
                .getFirst();
    }

    private MarkEntry entry(MemberId member, @Nullable AttendanceMark mark, MarkSource source, int base) {
        var now = clock.instant();
        return new MarkEntry(
                Rolls.newKey(),
                member,
                mark,
                null,
                false,
                mark == null ? null : now,
                null,
                null,
                source,
                false,
                null,
                base,
                now);
    }
}
