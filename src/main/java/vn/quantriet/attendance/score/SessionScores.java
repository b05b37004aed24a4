package vn.quantriet.attendance.score;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.figures.AlertSource;
import vn.quantriet.attendance.figures.AttendanceAlert;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.attendance.roll.RollMarking;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.WholeTransaction;

/** The score of a session: proposed by the chi ủy, voted by the chi bộ, kept with the minutes. */
@Service
@Requires(Permission.OWN_PAGES)
public class SessionScores {

    private static final int SHORTEST_REASON = 8;

    private final SessionAccess access;
    private final Rolls rolls;
    private final RollMarking marking;
    private final AlertSource alerts;
    private final Rules rules;
    private final ScoreRecords records;
    private final WholeTransaction transaction;
    private final AuditTrail trail;
    private final Clock clock;

    SessionScores(
            SessionAccess access,
            Rolls rolls,
            RollMarking marking,
            AlertSource alerts,
            Rules rules,
            ScoreRecords records,
            WholeTransaction transaction,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.rolls = rolls;
        this.marking = marking;
        this.alerts = alerts;
        this.rules = rules;
        this.records = records;
        this.transaction = transaction;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * The sheet of a session, filled in as far as the roll tells.
     *
     * @throws ScoreRefused while the roll is open
     * @throws AccessDenied when the names of this chi bộ are not open to the person
     */
    @Transactional
    public ScoreSheet open(SessionId session, UnitId cell) {
        var roll = closed(session, cell);
        var stored = records.score(session, cell);
        var template = template(roll, stored);
        var facts = facts(roll);
        var points = records.points(session, cell);
        var lines =
                template.items().stream().map(item -> line(item, facts, points)).toList();
        var stale = stored.isPresent()
                && lines.stream()
                        .anyMatch(line -> line.told() != null && !line.told().equals(line.points()));
        return new ScoreSheet(
                roll.session(),
                template,
                lines,
                access.keeps(cell),
                stored.isPresent(),
                stored.filter(ScoreRecords.Stored::voted).isPresent(),
                stale,
                stored.map(ScoreRecords.Stored::total).orElse(0),
                stored.map(ScoreRecords.Stored::band).orElse(""),
                voteBase(roll),
                stored.flatMap(SessionScores::votes).orElse(null));
    }

    private static ScoreSheet.Line line(ScoreItem item, RollFacts facts, Map<Long, Integer> points) {
        var told = ScoreCalculator.of(item, facts);
        return new ScoreSheet.Line(
                item,
                points.get(item.id()),
                told.map(ScoreCalculator.Told::points).orElse(null),
                told.map(one -> "attendance.score.calculation." + one.key()).orElse(null),
                told.map(ScoreCalculator.Told::values).orElse(List.of()));
    }

    /**
     * Proposes a score: what the roll tells is taken from it, the rest as chosen.
     *
     * @param chosen points by item; each must be a step of its item, none may be missing
     * @throws ScoreRefused when one is missing or no step, or the score was voted already
     */
    public void propose(SessionId session, UnitId cell, Map<Long, Integer> chosen) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var sheet = open(session, cell);
            if (sheet.voted()) {
                throw new ScoreRefused("voted");
            }
            var points = new TreeMap<Long, Integer>();
            var calculations = new TreeMap<Long, String>();
            for (var line : sheet.lines()) {
                points.put(line.item().id(), points(line, chosen));
                if (line.told() != null) {
                    calculations.put(line.item().id(), String.join("; ", line.values()));
                }
            }
            records.propose(
                    session,
                    cell,
                    sheet.template(),
                    points,
                    calculations,
                    access.self().name(),
                    clock.instant());
            trail.record(Entry.of("attendance.score-proposed", "session", session.value(), cell)
                    .changing(
                            Map.of("total", sheet.total()),
                            Map.of(
                                    "total",
                                    points.values().stream()
                                            .mapToInt(Integer::intValue)
                                            .sum())));
            return true;
        });
    }

    private static int points(ScoreSheet.Line line, Map<Long, Integer> chosen) {
        var points = line.told() == null ? chosen.get(line.item().id()) : line.told();
        if (points == null || !line.item().allows(points)) {
            throw new ScoreRefused("incomplete", line.item().text());
        }
        return points;
    }

    /**
     * Records the vote; the score stands from then on.
     *
     * @throws ScoreRefused when nothing is proposed, the roll says otherwise by now, or there are more votes than voters
     */
    public void vote(SessionId session, UnitId cell, Votes votes) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var sheet = open(session, cell);
            if (!sheet.proposed() || sheet.voted()) {
                throw new ScoreRefused(sheet.voted() ? "voted" : "not-proposed");
            }
            if (sheet.stale()) {
                throw new ScoreRefused("stale");
            }
            if (votes.yes() < 0
                    || votes.no() < 0
                    || votes.other() < 0
                    || votes.all() > sheet.voteBase()
                    || votes.all() == 0) {
                throw new ScoreRefused("votes", sheet.voteBase());
            }
            records.vote(session, cell, votes, sheet.voteBase(), clock.instant());
            trail.record(Entry.of("attendance.score-voted", "session", session.value(), cell)
                    .changing(null, Map.of("total", sheet.total(), "yes", votes.yes(), "no", votes.no())));
            return true;
        });
    }

    /** Takes the vote back, so that the score can be proposed anew. */
    public void reopen(SessionId session, UnitId cell, String reason) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            if (reason.strip().length() < SHORTEST_REASON) {
                throw new ScoreRefused("reason");
            }
            records.reopen(session, cell);
            trail.record(Entry.of("attendance.score-reopened", "session", session.value(), cell)
                    .because(reason.strip()));
            return true;
        });
    }

    /** What the minutes say of it; empty while nothing is proposed. */
    @Transactional(readOnly = true)
    public Optional<ScoreSummary> summary(SessionId session, UnitId cell) {
        access.requireReader(session, cell);
        return records.score(session, cell)
                .map(stored -> new ScoreSummary(
                        stored.total(),
                        stored.band(),
                        votes(stored).orElse(null),
                        Objects.requireNonNullElse(stored.voteBase(), 0)));
    }

    private static Optional<Votes> votes(ScoreRecords.Stored stored) {
        return stored.voted() && stored.votesFor() != null
                ? Optional.of(new Votes(
                        stored.votesFor(),
                        Objects.requireNonNullElse(stored.votesAgainst(), 0),
                        Objects.requireNonNullElse(stored.votesOther(), 0)))
                : Optional.empty();
    }

    private Roll closed(SessionId session, UnitId cell) {
        var roll = rolls.open(session, cell);
        if (!roll.isClosed()) {
            throw new ScoreRefused("open");
        }
        return roll;
    }

    /** The version that was used stays; a new score takes what is in force on the day of the session. */
    private ScoreTemplate template(Roll roll, Optional<ScoreRecords.Stored> stored) {
        return stored.map(ScoreRecords.Stored::template)
                .or(() -> records.inForce(roll.cell(), roll.session().day(clock.getZone())))
                .flatMap(records::template)
                .orElseThrow(() -> new ScoreRefused("no-template"));
    }

    private RollFacts facts(Roll roll) {
        var totals = roll.totals();
        var head = roll.head();
        var minutes = head.beganAt() == null || head.endedAt() == null
                ? 0
                : Duration.between(head.beganAt(), head.endedAt()).toMinutes();
        var runs = alerts.current(roll.cell()).stream()
                .filter(alert -> alert.kind() == AttendanceAlert.Kind.EXCUSED)
                .map(AttendanceAlert::member)
                .collect(Collectors.toSet());
        return new RollFacts(
                minutes,
                required(roll),
                totals.expected(),
                totals.present(),
                totals.of(AttendanceMark.UNEXCUSED),
                totals.spoke(),
                runs.size());
    }

    private int required(Roll roll) {
        var kind = roll.session().kind();
        if (!kind.regular() && !kind.thematic()) {
            return 0;
        }
        var key =
                kind.regular() && kind.thematic() ? RuleKey.SESSION_MINUTES_MIN_COMBINED : RuleKey.SESSION_MINUTES_MIN;
        var value = rules.valuesOn(Set.of(key), roll.session().day(clock.getZone()), () -> marking.path(roll.cell()))
                .get(key);
        return value == null ? 0 : value.value();
    }

    /** Full members at home here; guests where the rule says so; who is on probation never. */
    private int voteBase(Roll roll) {
        var totals = roll.totals();
        var value = rules.valuesOn(
                        Set.of(RuleKey.VOTE_GUESTS_COUNTED),
                        roll.session().day(clock.getZone()),
                        () -> marking.path(roll.cell()))
                .get(RuleKey.VOTE_GUESTS_COUNTED);
        var guests = value != null && value.value() == 1
                ? (int) roll.rows().stream()
                        .filter(row -> row.isPresent() && row.guest() && row.official())
                        .count()
                : 0;
        return totals.presentOfficial() + guests;
    }
}
