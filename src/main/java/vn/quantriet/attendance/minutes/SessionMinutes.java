package vn.quantriet.attendance.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.attendance.roll.RollMarking;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.attendance.score.SessionScores;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.documents.PaperLayout;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.RuleValue;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.WholeTransaction;

/** Minutes: drafted from a closed roll, written on, finished with a number, unlocked with a reason. */
@Service
@Requires(Permission.OWN_PAGES)
public class SessionMinutes {

    private static final Set<RuleKey> KEYS = Set.of(
            RuleKey.VOTE_GUESTS_COUNTED,
            RuleKey.SESSION_RESULTS_DAYS_AFTER,
            RuleKey.DOCUMENT_LINE_PITCH,
            RuleKey.DOCUMENT_OLD_SPELLING,
            RuleKey.DOCUMENT_OFFICE_BOLD);
    private static final int SHORTEST_REASON = 8;
    private static final int LONGEST_TEXT = 15_000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_PLACE = 60;

    private final SessionAccess access;
    private final CurrentActor actor;
    private final Rolls rolls;
    private final RollMarking marking;
    private final MinutesRecords records;
    private final TaskRecords tasks;
    private final SessionScores scores;
    private final Rules rules;
    private final AuditTrail trail;
    private final WholeTransaction transaction;
    private final Clock clock;

    SessionMinutes(
            SessionAccess access,
            CurrentActor actor,
            Rolls rolls,
            RollMarking marking,
            MinutesRecords records,
            TaskRecords tasks,
            SessionScores scores,
            Rules rules,
            AuditTrail trail,
            WholeTransaction transaction,
            Clock clock) {
        this.access = access;
        this.actor = actor;
        this.rolls = rolls;
        this.marking = marking;
        this.records = records;
        this.tasks = tasks;
        this.scores = scores;
        this.rules = rules;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The minutes; drafted now when the roll is closed and the person may write them. Of an open roll a preview.
     *
     * @throws vn.quantriet.access.AccessDenied when the names of this chi bộ are not open to the person
     */
    public MinutesPage open(SessionId session, UnitId cell) {
        return transaction.run(() -> page(rolls.open(session, cell)));
    }

    private MinutesPage page(Roll roll) {
        var session = roll.session().id();
        var cell = roll.cell();
        var day = roll.session().day(clock.getZone());
        var values = rules.valuesOn(KEYS, day, () -> marking.path(cell));
        var draft = MinutesDraft.of(roll, value(values, RuleKey.VOTE_GUESTS_COUNTED, 0) == 1, clock.getZone());
        var takes = access.takes(session, cell);
        if (roll.isClosed() && takes) {
            records.draft(session, cell, draft, access.self().name(), clock.instant());
        }
        var head = records.find(session, cell).orElse(null);
        var names = records.names(cell);
        var term = records.term(cell);
        return new MinutesPage(
                roll,
                draft,
                head,
                records.texts(session, cell),
                tasks.setAt(session, cell),
                tasks.earlier(session, cell),
                records.votes(session, cell),
                names.cell(),
                names.upper(),
                takes && head != null && !head.finished(),
                access.keeps(cell),
                term.firstDay(),
                day.plusDays(value(values, RuleKey.SESSION_RESULTS_DAYS_AFTER, MinutesWatch.USUAL_DAYS)),
                score(roll),
                term.place(),
                new PaperLayout(
                        value(values, RuleKey.DOCUMENT_LINE_PITCH, PaperLayout.USUAL.linePitch()),
                        value(values, RuleKey.DOCUMENT_OLD_SPELLING, 0) == 1,
                        value(values, RuleKey.DOCUMENT_OFFICE_BOLD, 0) == 1));
    }

    private @Nullable String score(Roll roll) {
        return roll.isClosed()
                ? scores.summary(roll.session().id(), roll.cell())
                        .flatMap(MinutesPaper::score)
                        .orElse(null)
                : null;
    }

    private static int value(Map<RuleKey, RuleValue> values, RuleKey key, int otherwise) {
        var value = values.get(key);
        return value == null ? otherwise : value.value();
    }

    /**
     * Keeps what was typed in one field.
     *
     * @param base the version the person had before; 0 for none
     * @return the version it has now
     * @throws MinutesRefused when somebody else wrote this field meanwhile, or the minutes are finished
     */
    public int write(SessionId session, UnitId cell, String field, String content, int base) {
        return drafting(session, cell, () -> {
            if (content.length() > LONGEST_TEXT || !field.matches("agenda-[0-9]{1,3}|conclusion")) {
                throw new MinutesRefused("long");
            }
            if (!records.write(session, cell, field, content, base)) {
                throw new MinutesRefused("meanwhile");
            }
            return base + 1;
        });
    }

    /** Takes over what the roll says now; what was typed stays as it is. */
    public void takeOver(SessionId session, UnitId cell) {
        drafting(session, cell, () -> {
            records.takeOver(session, cell, page(rolls.open(session, cell)).draft());
            return true;
        });
    }

    /** @throws MinutesRefused when more voted than may */
    public void vote(SessionId session, UnitId cell, SessionVote vote) {
        drafting(session, cell, () -> {
            var base = records.find(session, cell).orElseThrow().voteBase();
            requireLine(vote.subject());
            if (vote.yes() < 0
                    || vote.no() < 0
                    || vote.other() < 0
                    || (long) vote.yes() + vote.no() + vote.other() > base) {
                throw new MinutesRefused("votes", base);
            }
            records.addVote(session, cell, vote);
            return true;
        });
    }

    public void removeVote(SessionId session, UnitId cell, long vote) {
        drafting(session, cell, () -> {
            records.removeVote(session, cell, vote);
            return true;
        });
    }

    /** @param member whose home page shows it; null where it is no single member of the roll */
    public void task(
            SessionId session,
            UnitId cell,
            @Nullable MemberId member,
            String who,
            String what,
            @Nullable LocalDate due) {
        drafting(session, cell, () -> {
            requireLine(what);
            requireLine(who);
            if (member != null
                    && rolls.open(session, cell).rows().stream()
                            .noneMatch(row -> row.member().equals(member))) {
                throw new MinutesRefused("who");
            }
            tasks.add(session, cell, member, who.strip(), what.strip(), due);
            return true;
        });
    }

    public void removeTask(SessionId session, UnitId cell, long task) {
        drafting(session, cell, () -> {
            tasks.remove(session, cell, task);
            return true;
        });
    }

    /** What became of a task of an earlier session. */
    public void report(SessionId session, UnitId cell, long task, SessionTask.State state, String result) {
        drafting(session, cell, () -> {
            if (result.length() > LONGEST_LINE
                    || tasks.earlier(session, cell).stream().noneMatch(known -> known.id() == task)) {
                throw new MinutesRefused("long");
            }
            tasks.report(session, cell, task, state, result.strip());
            return true;
        });
    }

    /**
     * Finishes the minutes; they get the next number of the term unless they had one before, and keep the score and the place
     * as they are now.
     *
     * @throws MinutesRefused when the roll was corrected and not taken over
     */
    public void finish(SessionId session, UnitId cell) {
        access.requireKeeper(session, cell);
        drafting(session, cell, () -> {
            var page = page(rolls.open(session, cell));
            if (page.isBehindRoll()) {
                throw new MinutesRefused("behind");
            }
            var had = page.head() == null ? null : page.head().number();
            var number = had == null ? records.nextNumber(cell, page.termFrom()) : had;
            records.finish(page, number, access.self().name(), clock.instant());
            trail.record(Entry.of("attendance.minutes-finished", "session", session.value(), cell)
                    .changing(null, Map.of("number", number)));
            return true;
        });
    }

    /** Makes finished minutes a draft again; the number stays theirs. @throws MinutesRefused without a reason */
    public void unlock(SessionId session, UnitId cell, String reason) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            if (reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_LINE) {
                throw new MinutesRefused("reason");
            }
            if (records.lock(session, cell).filter(MinutesHead::finished).isEmpty()) {
                throw new MinutesRefused("finished");
            }
            records.unlock(session, cell);
            trail.record(Entry.of("attendance.minutes-unlocked", "session", session.value(), cell)
                    .because(reason.strip()));
            return true;
        });
    }

    /** Sets the first day of the term from which papers are numbered; numbers given stay as they are. */
    public void setTerm(SessionId session, UnitId cell, LocalDate firstDay) {
        access.requireKeeper(session, cell);
        transaction.run(() -> {
            var before = records.term(cell);
            records.setTerm(cell, new MinutesRecords.Term(firstDay, before.place()));
            trail.record(Entry.of("attendance.minutes-term", "unit", cell.value(), cell)
                    .changing(
                            Map.of("firstDay", before.firstDay().toString()), Map.of("firstDay", firstDay.toString())));
            return true;
        });
    }

    /**
     * Sets what stands before the date of minutes that are not finished yet, such as “Hà Nội”; blank leaves it out.
     *
     * @throws MinutesRefused when it is no name of a place: longer than 60 characters or more than one line
     */
    public void setPlace(SessionId session, UnitId cell, String place) {
        access.requireKeeper(session, cell);
        var written = place.strip();
        if (written.length() > LONGEST_PLACE || written.lines().count() > 1) {
            throw new MinutesRefused("place");
        }
        transaction.run(() -> {
            var before = records.term(cell);
            records.setTerm(cell, new MinutesRecords.Term(before.firstDay(), written));
            trail.record(Entry.of("attendance.minutes-place", "unit", cell.value(), cell)
                    .changing(Map.of("place", before.place()), Map.of("place", written)));
            return true;
        });
    }

    /** What sessions asked of the person who is signed in and is not done; only from finished minutes. */
    public List<SessionTask> ownTasks() {
        var member = actor.get().member();
        return member == null ? List.of() : tasks.openOf(member);
    }

    private <T> T drafting(SessionId session, UnitId cell, Supplier<T> work) {
        access.requireTaker(session, cell);
        return transaction.run(() -> {
            if (records.lock(session, cell).filter(head -> !head.finished()).isEmpty()) {
                throw new MinutesRefused("finished");
            }
            return work.get();
        });
    }

    private static void requireLine(String text) {
        if (text.isBlank() || text.length() > LONGEST_LINE) {
            throw new MinutesRefused("line");
        }
    }
}
