package vn.quantriet.attendance.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;

/** The sessions that concern the person who is signed in, and the page of each. */
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
public class SessionBook {

    private final CurrentActor currentActor;
    private final SessionAccess access;
    private final SessionRecords sessions;
    private final PlanReader reader;
    private final PageReader pages;
    private final PaperList papers;
    private final ApologyRecords apologies;
    private final RegularDays days;
    private final Directory directory;
    private final Clock clock;

    SessionBook(
            CurrentActor currentActor,
            SessionAccess access,
            SessionRecords sessions,
            PlanReader reader,
            PageReader pages,
            PaperList papers,
            ApologyRecords apologies,
            RegularDays days,
            Directory directory,
            Clock clock) {
        this.currentActor = currentActor;
        this.access = access;
        this.sessions = sessions;
        this.reader = reader;
        this.pages = pages;
        this.papers = papers;
        this.apologies = apologies;
        this.days = days;
        this.directory = directory;
        this.clock = clock;
    }

    /** The units whose sessions the person keeps, chi bộ first; empty while the password is missing. */
    public List<UnitName> kept() {
        return reader.names(currentActor.get().scope(Permission.KEEP_SESSIONS).roots());
    }

    /** Sessions of a year that concern the person: of his chi bộ, those he keeps, and conferences that invite them. */
    public YearPage year(int year) {
        var from = LocalDate.of(year, Month.JANUARY, 1);
        var kept = kept();
        var lines = lines(kept, from, from.plusYears(1));
        return new YearPage(year, kept, lines, watch(kept, lines, year));
    }

    /** The same sessions as in {@link #year}, of one month as it is in the portal's zone. */
    public MonthPage month(YearMonth month) {
        var kept = kept();
        var from = month.atDay(1);
        var until = from.plusMonths(1);
        return new MonthPage(month, kept, lines(kept, from, until), reader.daysOff(from, until));
    }

    private List<SessionLine> lines(List<UnitName> kept, LocalDate from, LocalDate until) {
        var actor = currentActor.get();
        var zone = clock.getZone();
        var units = new LinkedHashSet<UnitId>(kept.stream().map(UnitName::id).toList());
        units.addAll(own(actor));
        return reader.lines(
                units,
                actor.member(),
                from.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant());
    }

    /** What is watched of the chi bộ whose sessions the person keeps; empty for everybody else. */
    private Optional<YearWatch> watch(List<UnitName> kept, List<SessionLine> lines, int year) {
        return kept.stream()
                .filter(unit -> reader.isCell(unit.id()))
                .findFirst()
                .map(cell -> days.watch(cell.id(), lines, year));
    }

    /** The sessions of the person from now on, the next first. */
    public List<SessionLine> next(int most) {
        var actor = currentActor.get();
        var now = clock.instant();
        var from = now.minusSeconds(24 * 3_600);
        return reader.lines(own(actor), actor.member(), from, now.plusSeconds(92L * 24 * 3_600)).stream()
                .filter(line -> line.isAhead(now))
                .limit(most)
                .toList();
    }

    private List<UnitId> own(Actor actor) {
        return actor.member() == null ? List.of() : reader.cellsOf(actor.member(), LocalDate.now(clock));
    }

    /**
     * @param cell the chi bộ that is meant, of a conference; null for the person's own
     * @throws AccessDenied when the session does not concern the person, the same as when there is none
     */
    public SessionPage open(SessionId id, @Nullable UnitId cell) {
        var session = find(id);
        var actor = currentActor.get();
        var meant = meant(session, cell, actor);
        requireConcerned(session, meant, actor);
        return page(session, meant, actor);
    }

    /** @throws AccessDenied when the session does not concern the person */
    public void require(SessionId id) {
        open(id, null);
    }

    private SessionPage page(StudySession session, @Nullable UnitId cell, Actor actor) {
        var plans = access.keeps(session.unit());
        var takes = cell != null && access.takes(session.id(), cell);
        var context = new SessionContext(
                session,
                cell,
                cell == null ? plans : access.keeps(cell),
                takes,
                cell != null && (takes || access.leads(cell) || access.looksIn(cell)),
                cell != null && pages.isClosed(session.id(), cell));
        var member = actor.member();
        var invites = member != null && isInvited(session, actor);
        return new SessionPage(
                context,
                plans,
                invites,
                reader.points(session.id()),
                papers.of(session.id()),
                member == null ? null : apologies.find(session.id(), member).orElse(null),
                takes && cell != null ? apologies.of(session.id(), cell, session.day(clock.getZone())) : List.of(),
                cell == null ? List.of() : pages.takers(session.id(), cell),
                cell == null ? List.of() : pages.followers(cell, LocalDate.now(clock)),
                session.kind().conference() ? reader.invited(session.id()) : List.of(),
                session.kind().conference() && plans ? pages.rolls(session.id()) : List.of());
    }

    /** Of a chi bộ's session the chi bộ; of a conference the one asked for, else the reader's own. */
    private @Nullable UnitId meant(StudySession session, @Nullable UnitId cell, Actor actor) {
        if (session.heldByCell()) {
            return session.unit();
        }
        if (cell != null) {
            return sessions.invites(session.id(), cell) ? cell : null;
        }
        return own(actor).stream()
                .filter(own -> sessions.invites(session.id(), own))
                .findFirst()
                .orElse(null);
    }

    private void requireConcerned(StudySession session, @Nullable UnitId cell, Actor actor) {
        var concerned = access.keeps(session.unit())
                || (cell != null && (access.leads(cell) || access.takes(session.id(), cell)))
                || isInvited(session, actor)
                || seesFrom(session, cell, actor);
        if (!concerned) {
            throw none();
        }
    }

    private boolean isInvited(StudySession session, Actor actor) {
        return actor.member() != null
                && reader.cellsOf(actor.member(), session.day(clock.getZone())).stream()
                        .anyMatch(own -> sessions.invites(session.id(), own));
    }

    /** Committees above and inspectors read what a session is; names stay behind their own door. */
    private boolean seesFrom(StudySession session, @Nullable UnitId cell, Actor actor) {
        var scope = actor.scope(Permission.READ_FIGURES);
        return !scope.isEmpty()
                && (directory.isWithin(session.unit(), scope) || (cell != null && directory.isWithin(cell, scope)));
    }

    private StudySession find(SessionId id) {
        return sessions.find(id).orElseThrow(SessionBook::none);
    }

    private static AccessDenied none() {
        return new AccessDenied("Nothing of that kind within reach");
    }
}
