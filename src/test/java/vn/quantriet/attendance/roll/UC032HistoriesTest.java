package vn.quantriet.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shared.Verification;

/** Random histories of one roll with two takers: after each step it says what a simple model in memory says. */
@PortalTest
@Transactional
class UC032HistoriesTest {

    private static final String CELL = "BKH.THQD";
    private static final int STEPS = 30;
    private static final int MARKED = 6;
    /** Above these seeds both takers have always seen the latest, so that rolls get closed. */
    private static final int LAST_STALE_SEED = 3;

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    Rolls rolls;

    @Autowired
    RollMarking marking;

    @Autowired
    SessionRecords records;

    @Autowired
    List<Verification> verifications;

    @Autowired
    Clock clock;

    private UnitId cell;
    private SessionId session;
    private MemberId secretary;
    private List<MemberId> takers;
    private final Map<MemberId, Modelled> model = new HashMap<>();
    private final Map<String, MarkOutcome.Result> sent = new HashMap<>();
    private final List<MarkEntry> entries = new ArrayList<>();
    private int differences;
    private boolean closed;

    /** What is known of one person; nothing here asks the portal. */
    private static final class Modelled {
        private @Nullable AttendanceMark mark;
        private boolean spoke;
        private int revision;
        private @Nullable MemberId by;
        private @Nullable String device;

        private MarkOutcome.Result take(MarkEntry entry, MemberId taker) {
            if (revision > 0 && mark == entry.mark() && spoke == entry.spoke()) {
                return MarkOutcome.Result.SAME;
            }
            if (entry.base() < revision && !(taker.equals(by) && Objects.equals(device, entry.device()))) {
                return MarkOutcome.Result.DIFFERENT;
            }
            set(entry, taker);
            return MarkOutcome.Result.TAKEN;
        }

        private void set(MarkEntry entry, MemberId taker) {
            mark = entry.mark();
            spoke = entry.spoke();
            by = taker;
            device = entry.device();
            revision++;
        }
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 6, 7, 8, 9})
    void theRollSaysWhatTheModelSays(long seed) {
        var random = new Random(seed);
        aRoll();
        for (int step = 0; step < STEPS; step++) {
            act(random, seed);
            compare("seed " + seed + ", step " + step);
        }
        if (!closed && differences == 0) {
            markEverybody();
            rolls.close(session, cell, clock.instant().minus(Duration.ofMinutes(60)), clock.instant());
            closed = true;
            compare("seed " + seed + ", at the end");
        }
        assertThat(verifications.stream()
                        .filter(check -> check.name().equals("attendance"))
                        .flatMap(check -> check.verify().faults().stream()))
                .as("seed " + seed)
                .isEmpty();
    }

    private void aRoll() {
        cell = people.unit(CELL);
        secretary = people.holder("bi-thu", CELL);
        session = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(60)));
        takers = List.of(secretary, people.plainMember(cell));
        people.signIn(secretary);
        rolls.open(session, cell).rows().stream()
                .filter(row -> row.exclusion() == null)
                .forEach(row -> model.put(row.member(), new Modelled()));
    }

    private void act(Random random, long seed) {
        var taker = takers.get(random.nextInt(takers.size()));
        switch (random.nextInt(10)) {
            case 0 -> sendAgain(random);
            case 1 -> tryToClose();
            case 2 -> correct(random);
            default -> mark(random, taker, seed <= LAST_STALE_SEED);
        }
    }

    private void mark(Random random, MemberId taker, boolean stale) {
        var entry = entry(random, taker, stale);
        var result = take(List.of(entry), taker).getFirst().result();
        if (closed) {
            assertThat(result).isEqualTo(MarkOutcome.Result.REFUSED);
            return;
        }
        var expected = person(entry.member()).take(entry, taker);
        assertThat(result).isEqualTo(expected);
        sent.put(entry.key(), expected);
        entries.add(entry);
        differences += expected == MarkOutcome.Result.DIFFERENT ? 1 : 0;
    }

    /** Behind the guard, which other tests try: signing in at each step would take most of the time. */
    private List<MarkOutcome> take(List<MarkEntry> marks, MemberId taker) {
        return marking.take(
                        records.find(session).orElseThrow(),
                        cell,
                        marks,
                        new StudySession.Person(taker, "Người điểm danh"))
                .outcomes();
    }

    /** However often it is sent: the receipt of the first time, and nothing moves. */
    private void sendAgain(Random random) {
        if (!entries.isEmpty()) {
            var again = entries.get(random.nextInt(entries.size()));
            assertThat(take(List.of(again, again), secretary))
                    .allMatch(outcome -> outcome.result() == sent.get(again.key()));
        }
    }

    private void tryToClose() {
        var complete = model.values().stream().noneMatch(one -> one.mark == null);
        Runnable close =
                () -> rolls.close(session, cell, clock.instant().minus(Duration.ofMinutes(60)), clock.instant());
        if (closed || !complete || differences > 0) {
            assertThatThrownBy(close::run).isInstanceOf(RollRefused.class);
        } else {
            close.run();
            closed = true;
        }
    }

    private void correct(Random random) {
        var entry = entry(random, secretary, false);
        Runnable correct = () -> rolls.correct(session, cell, entry, "Ghi nhầm khi điểm danh");
        if (!closed || entry.mark() == null) {
            assertThatThrownBy(correct::run).isInstanceOf(RollRefused.class);
        } else {
            correct.run();
            person(entry.member()).set(entry, secretary);
        }
    }

    private void markEverybody() {
        for (var member : model.keySet()) {
            if (person(member).mark == null) {
                var entry = entry(member, AttendanceMark.PRESENT, false, secretary, person(member).revision);
                take(List.of(entry), secretary);
                person(member).take(entry, secretary);
            }
        }
    }

    private MarkEntry entry(Random random, MemberId taker, boolean stale) {
        var chosen = model.keySet().stream()
                .sorted((one, other) -> Long.compare(one.value(), other.value()))
                .limit(MARKED)
                .toList()
                .get(random.nextInt(MARKED));
        var place = random.nextInt(AttendanceMark.values().length + 1);
        var mark = place == AttendanceMark.values().length ? null : AttendanceMark.values()[place];
        var base = person(chosen).revision - (stale && random.nextBoolean() ? 1 : 0);
        return entry(chosen, mark, random.nextBoolean(), taker, Math.max(0, base));
    }

    private MarkEntry entry(MemberId member, @Nullable AttendanceMark mark, boolean spoke, MemberId taker, int base) {
        return new MarkEntry(
                Rolls.newKey(),
                member,
                mark,
                null,
                spoke,
                null,
                null,
                mark == AttendanceMark.ELSEWHERE ? "Hội nghị khác" : null,
                MarkSource.ROLL_CALL,
                false,
                "phone-" + takers.indexOf(taker),
                base,
                clock.instant());
    }

    private Modelled person(MemberId member) {
        return Objects.requireNonNull(model.get(member));
    }

    private void compare(String when) {
        var roll = rolls.open(session, cell);
        assertThat(roll.isClosed()).as(when).isEqualTo(closed);
        assertThat(roll.differences()).as(when).isEqualTo(differences);
        roll.rows().stream().filter(row -> row.exclusion() == null).forEach(row -> {
            var known = person(row.member());
            assertThat(row.mark()).as(when).isEqualTo(known.mark);
            assertThat(row.spoke()).as(when).isEqualTo(known.spoke);
            assertThat(row.revision()).as(when).isEqualTo(known.revision);
        });
        var totals = roll.totals();
        assertThat(totals.expected()).as(when).isEqualTo((int) model.values().stream()
                .filter(one -> one.mark != AttendanceMark.ELSEWHERE)
                .count());
        assertThat(totals.present()).as(when).isEqualTo((int) model.values().stream()
                .filter(one -> one.mark != null && one.mark.isPresent())
                .count());
    }
}
