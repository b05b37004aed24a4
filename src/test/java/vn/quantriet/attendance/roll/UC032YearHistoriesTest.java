package vn.quantriet.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionPart;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.figures.AttendanceFigures;
import vn.quantriet.attendance.figures.AttendanceSpan;
import vn.quantriet.attendance.makeup.MakeUpKind;
import vn.quantriet.attendance.makeup.MakeUps;
import vn.quantriet.attendance.makeup.SessionTies;
import vn.quantriet.attendance.plan.Apologies;
import vn.quantriet.attendance.plan.SessionDraft;
import vn.quantriet.attendance.plan.SessionPlans;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.Refused;

/**
 * Random histories of a chi bộ: planning, apologies, marks of two takers, closing, corrections, amendments, objections, make-ups,
 * campaigns and changes of the register. After each step rolls, figures and the part of the campaign are what a plain model in
 * memory says, and the recount finds nothing.
 */
@PortalTest
@Transactional
class UC032YearHistoriesTest {

    private static final String CELL = "BKH.THQD";
    private static final String WHY = "Theo quyết định của chi bộ";
    private static final int STEPS = 60;
    private static final int SESSIONS = 4;
    private static final int MEMBERS = 6;

    @Autowired
    TestRolls held;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    DemoPeople people;

    @Autowired
    SessionPlans plans;

    @Autowired
    Apologies apologies;

    @Autowired
    Rolls rolls;

    @Autowired
    RollMarking marking;

    @Autowired
    RollDifferences differences;

    @Autowired
    RollObjections objections;

    @Autowired
    RollAmendments amendments;

    @Autowired
    MakeUps makeUps;

    @Autowired
    SessionTies ties;

    @Autowired
    SessionRecords records;

    @Autowired
    AttendanceFigures figures;

    @Autowired
    SessionPart part;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Random random = new Random(0);
    private UnitId cell = new UnitId(0);
    private UnitId elsewhere = new UnitId(0);
    private MemberId secretary = new MemberId(0L);
    private MemberId taker = new MemberId(0L);
    private MemberId newcomer = new MemberId(0L);
    private CampaignId campaign = new CampaignId(0);
    /** Everybody who may ever stand on a roll here. */
    private List<MemberId> everybody = List.of();

    private final Set<MemberId> home = new HashSet<>();
    private final Set<MemberId> exempt = new HashSet<>();
    private final List<Held> sessions = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();

    /** What is known of one person on one roll; nothing in here asks the portal. */
    private static final class Row {
        private @Nullable AttendanceMark mark;
        private @Nullable StandingKind exclusion;
        private int revision;
        private @Nullable MemberId by;
        private boolean madeUp;

        private void set(@Nullable AttendanceMark said, MemberId who) {
            mark = said;
            by = who;
            revision++;
            madeUp = madeUp && said != null && said.isAbsent();
        }

        private boolean gives() {
            return exclusion == null
                    && (madeUp || mark == AttendanceMark.ELSEWHERE || mark != null && mark.isPresent());
        }
    }

    private record Different(MemberId member, @Nullable AttendanceMark mark, MemberId by) {}

    private static final class Held {
        private final SessionId id;
        private Instant startsAt;
        private boolean cancelled;
        private boolean closed;
        private boolean tied;
        private final Map<MemberId, Row> rows = new HashMap<>();
        private final List<Different> differences = new ArrayList<>();
        private final Map<MemberId, String> apologies = new HashMap<>();
        private final Map<MemberId, String> objections = new HashMap<>();

        Held(SessionId id, Instant startsAt, boolean tied) {
            this.id = id;
            this.startsAt = startsAt;
            this.tied = tied;
        }

        /** Without making one: who is not on a closed roll stays off it. */
        Row known(MemberId member) {
            return rows.getOrDefault(member, new Row());
        }

        Row row(MemberId member) {
            return rows.computeIfAbsent(member, any -> new Row());
        }
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void everythingSaysWhatTheModelSays(long seed) {
        random = new Random(seed);
        aSmallChiBo();
        for (int step = 0; step < STEPS; step++) {
            var what = act();
            done.merge(what, 1, Integer::sum);
            compare("seed " + seed + ", step " + step + ": " + what);
        }
        assertThat(part.faults()).as("seed " + seed + ", recounted at the end").isEmpty();
        assertThat(done).as("seed " + seed).containsKeys("plan", "close").hasSizeGreaterThan(12);
    }

    private void aSmallChiBo() {
        held.withoutDemo();
        campaigns.withoutDemo();
        cell = people.unit(CELL);
        elsewhere = people.unit("BKH.HTX");
        secretary = people.holder("bi-thu", CELL);
        newcomer = people.plainMember(elsewhere);
        home.add(secretary);
        jdbc.sql(
                        "SELECT member_id FROM membership WHERE unit_id = :cell AND kind = 'HOME' AND valid_until = '9999-12-31'"
                                + " AND member_id <> :secretary ORDER BY member_id LIMIT " + (MEMBERS - 1))
                .param("cell", cell.value())
                .param("secretary", secretary.value())
                .query((row, number) -> MemberId.of(row.getLong(1)))
                .list()
                .forEach(home::add);
        onlyThese();
        taker = home.stream()
                .filter(member -> !member.equals(secretary))
                .findFirst()
                .orElseThrow();
        everybody = Stream.concat(home.stream(), Stream.of(newcomer))
                .sorted(Comparator.comparing(MemberId::value))
                .toList();
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        campaign = campaigns.openAsking(new UnitId(1), cell, elsewhere);
        people.signIn(secretary);
    }

    /** The register of the chi bộ the same on all days, so that the model needs none. */
    private void onlyThese() {
        var ids = Stream.concat(home.stream(), Stream.of(newcomer))
                .map(MemberId::value)
                .toList();
        jdbc.sql("DELETE FROM membership WHERE unit_id = :cell AND member_id NOT IN (:ids)")
                .param("cell", cell.value())
                .param("ids", ids)
                .update();
        jdbc.sql("DELETE FROM membership WHERE member_id IN (:ids) AND (kind = 'GUEST' OR valid_until <> '9999-12-31')")
                .param("ids", ids)
                .update();
        jdbc.sql("UPDATE membership SET valid_from = '2000-01-01' WHERE member_id IN (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("DELETE FROM standing WHERE member_id IN (:ids)")
                .param("ids", ids)
                .update();
    }

    private String act() {
        if (sessions.isEmpty()) {
            return plan();
        }
        var session = sessions.get(random.nextInt(sessions.size()));
        return switch (random.nextInt(24)) {
            case 0 -> sessions.size() < SESSIONS ? plan() : move(session);
            case 1 -> sessions.size() < SESSIONS ? copy(session) : move(session);
            case 2 -> move(session);
            case 3 -> random.nextInt(6) == 0 ? cancel(session) : restore(session);
            case 4 -> apologise(session);
            case 5 -> answerApology(session);
            case 6, 7 -> decide(session);
            case 8 -> register();
            case 9 -> transfer();
            case 10, 11 -> correct(session);
            case 12, 13 -> makeUp(session);
            case 14 -> takeOff(session);
            case 15 -> expect(session);
            case 16 -> tie(session);
            case 17 -> object(session);
            case 18 -> close(session);
            case 19, 20, 21 -> finish(session);
            default -> mark(session);
        };
    }

    // --- planning

    private String plan() {
        var tied = random.nextBoolean();
        var at = somewhen();
        sessions.add(new Held(plans.plan(draft(at, tied)), at, tied));
        return "plan";
    }

    private String copy(Held from) {
        var at = somewhen();
        var draft = moved(plans.draft(from.id), at);
        sessions.add(new Held(plans.plan(draft), at, from.tied));
        return "copy";
    }

    private String move(Held session) {
        var at = somewhen();
        Runnable move = () -> plans.change(
                session.id, records.find(session.id).orElseThrow().version(), moved(plans.draft(session.id), at));
        attempt(!session.closed && !session.cancelled, move, () -> session.startsAt = at);
        return "move";
    }

    private String cancel(Held session) {
        attempt(
                !session.closed && !session.cancelled,
                () -> plans.cancel(session.id, WHY),
                () -> session.cancelled = true);
        return "cancel";
    }

    private String restore(Held session) {
        plans.restore(session.id);
        session.cancelled = false;
        return "restore";
    }

    /** Mostly held already; sometimes still to come. */
    private Instant somewhen() {
        var hours = random.nextInt(6) == 0 ? 5 + random.nextInt(20) : -(1 + random.nextInt(70));
        return clock.instant().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MINUTES);
    }

    private SessionDraft draft(Instant at, boolean tied) {
        var local = at.atZone(clock.getZone()).toLocalDateTime();
        return new SessionDraft(
                cell,
                "thuong-ky",
                "Sinh hoạt thử",
                SessionMode.MIXED,
                local,
                local.plusMinutes(90),
                "Phòng họp 3",
                "https://hop.example.vn/1",
                "",
                tied ? campaign : null,
                "",
                null,
                null,
                null,
                "",
                Set.of(),
                List.of());
    }

    private SessionDraft moved(SessionDraft draft, Instant at) {
        return draft(at, draft.campaign() != null);
    }

    // --- apologies mark nobody

    private String apologise(Held session) {
        var member = any(one -> home.contains(one) && !one.equals(newcomer));
        people.signIn(member);
        var state = session.apologies.get(member);
        var ahead = !session.cancelled && session.startsAt.isAfter(clock.instant());
        if (random.nextInt(3) == 0) {
            attempt(ahead, () -> apologies.withdraw(session.id), () -> {
                if ("ASKED".equals(state) || "ACCEPTED".equals(state)) {
                    session.apologies.remove(member);
                }
            });
        } else {
            attempt(
                    ahead && (state == null || state.equals("ASKED")),
                    () -> apologies.ask(session.id, "Đi công tác tại địa phương"),
                    () -> session.apologies.put(member, "ASKED"));
        }
        people.signIn(secretary);
        return "apologise";
    }

    private String answerApology(Held session) {
        var member = any(home::contains);
        var accepted = random.nextBoolean();
        apologies.decide(session.id, cell, member, accepted, "");
        if (session.apologies.containsKey(member)) {
            session.apologies.put(member, accepted ? "ACCEPTED" : "REFUSED");
        }
        return "answer apology";
    }

    // --- the roll

    private String mark(Held session) {
        var member = any(one -> true);
        var who = random.nextBoolean() ? secretary : taker;
        var row = session.known(member);
        var known = random.nextInt(3) == 0 ? Math.max(0, row.revision - 1) : row.revision;
        mark(session, member, someMark(), who, known);
        return "mark";
    }

    private void mark(Held session, MemberId member, @Nullable AttendanceMark said, MemberId who, int known) {
        var entry = entry(member, said, who, known);
        var row = session.known(member);
        if (!begun(session)) {
            assertThatThrownBy(() -> take(session, entry, who)).isInstanceOf(RollRefused.class);
            return;
        }
        var result = take(session, entry, who);
        if (session.closed || !home.contains(member) || exempt.contains(member)) {
            assertThat(result).isEqualTo(MarkOutcome.Result.REFUSED);
        } else if (row.revision > 0 && row.mark == said) {
            assertThat(result).isEqualTo(MarkOutcome.Result.SAME);
        } else if (known < row.revision && !who.equals(row.by)) {
            assertThat(result).isEqualTo(MarkOutcome.Result.DIFFERENT);
            session.differences.add(new Different(member, said, who));
        } else {
            assertThat(result).isEqualTo(MarkOutcome.Result.TAKEN);
            session.row(member).set(said, who);
        }
    }

    /** Behind the guard, which other tests try: signing in for each mark would take most of the time. */
    private MarkOutcome.Result take(Held session, MarkEntry entry, MemberId who) {
        return marking.take(
                        records.find(session.id).orElseThrow(),
                        cell,
                        List.of(entry),
                        new StudySession.Person(who, "Người điểm danh"))
                .outcomes()
                .getFirst()
                .result();
    }

    private void markEverybody(Held session) {
        for (var member : home) {
            if (session.row(member).mark == null) {
                mark(session, member, present(), secretary, session.row(member).revision);
            }
        }
    }

    private AttendanceMark present() {
        return random.nextInt(4) == 0 ? AttendanceMark.UNEXCUSED : AttendanceMark.PRESENT;
    }

    /** As a secretary does at the end: decides, marks who is left, closes. */
    private String finish(Held session) {
        if (begun(session) && !session.closed) {
            while (!session.differences.isEmpty()) {
                decide(session);
            }
            markEverybody(session);
        }
        return close(session);
    }

    private String decide(Held session) {
        if (session.differences.isEmpty()) {
            return mark(session);
        }
        var event = differences.open(session.id, cell).getFirst().event();
        var offered = random.nextBoolean();
        differences.decide(session.id, cell, event, offered);
        var different = session.differences.removeFirst();
        if (offered) {
            session.row(different.member()).set(different.mark(), different.by());
        }
        return "decide";
    }

    private String close(Held session) {
        var complete = home.stream().allMatch(one -> exempt.contains(one) || session.known(one).mark != null);
        var good = begun(session) && !session.closed && complete && session.differences.isEmpty();
        attempt(
                good,
                () -> rolls.close(session.id, cell, session.startsAt, session.startsAt.plusSeconds(3_600)),
                () -> {
                    session.closed = true;
                    session.rows.keySet().retainAll(home);
                    home.forEach(member -> freeze(session.row(member), member));
                });
        return good ? "close" : "close too early";
    }

    private void freeze(Row row, MemberId member) {
        if (exempt.contains(member)) {
            row.exclusion = StandingKind.EXEMPT;
            row.mark = null;
        }
    }

    private String correct(Held session) {
        var member = any(one -> true);
        var said = someMark();
        var row = session.rows.get(member);
        var good = session.closed && said != null && row != null && row.exclusion == null;
        attempt(
                good,
                () -> rolls.correct(session.id, cell, entry(member, said, secretary, 0), WHY),
                () -> Objects.requireNonNull(row).set(said, secretary));
        return good ? "correct" : "correct in vain";
    }

    private String takeOff(Held session) {
        var member = any(one -> true);
        var row = session.rows.get(member);
        attempt(
                session.closed && row != null && row.exclusion == null,
                () -> amendments.takeOff(session.id, cell, member, WHY),
                () -> {
                    Objects.requireNonNull(row).set(null, secretary);
                    row.exclusion =
                            home.contains(member) && exempt.contains(member) ? StandingKind.EXEMPT : StandingKind.OTHER;
                });
        return "take off";
    }

    private String expect(Held session) {
        var member = any(one -> true);
        var said = someMark();
        var row = session.rows.get(member);
        var registered = home.contains(member);
        var excluded = registered && exempt.contains(member);
        var missing = row == null && registered && (excluded == (said == null));
        var back = row != null && row.exclusion != null && !excluded && said != null;
        attempt(
                session.closed && (missing || back),
                () -> amendments.expect(session.id, cell, entry(member, said, secretary, 0), WHY),
                () -> {
                    var now = session.row(member);
                    now.exclusion = excluded ? StandingKind.EXEMPT : null;
                    if (said == null) {
                        now.revision = 1;
                    } else {
                        now.set(said, secretary);
                    }
                });
        return "expect";
    }

    // --- what follows from it

    private String makeUp(Held session) {
        var member = any(one -> true);
        var row = session.rows.get(member);
        if (row != null && row.madeUp) {
            makeUps.withdraw(session.id, cell, member, WHY);
            row.madeUp = false;
            return "withdraw make-up";
        }
        var absent = session.closed && row != null && row.exclusion == null && row.mark != null && row.mark.isAbsent();
        var later = absent && session.tied && wasThereLater(session, member);
        attempt(
                absent && !later,
                () -> makeUps.record(
                        session.id, cell, member, MakeUpKind.PAPER, "Nộp bài viết tay", LocalDate.now(clock)),
                () -> Objects.requireNonNull(row).madeUp = true);
        return absent ? "make up" : "make up in vain";
    }

    /** Who was at a later session of the campaign has made up already, by the portal's own record. */
    private boolean wasThereLater(Held missed, MemberId member) {
        return sessions.stream()
                .filter(other -> other.closed && other.tied && other.startsAt.isAfter(missed.startsAt))
                .map(other -> other.rows.get(member))
                .anyMatch(row -> row != null && row.exclusion == null && row.mark != null && row.mark.isPresent());
    }

    private String tie(Held session) {
        if (!session.closed) {
            return mark(session);
        }
        ties.tie(session.id, session.tied ? null : campaign, WHY);
        session.tied = !session.tied;
        return "tie";
    }

    private String object(Held session) {
        var member = any(one -> home.contains(one) && !one.equals(newcomer));
        var row = session.rows.get(member);
        var state = session.objections.get(member);
        if ("OPEN".equals(state) && row != null) {
            objections.answer(session.id, cell, member, random.nextBoolean(), "Đã xem lại biên bản");
            session.objections.put(member, "ANSWERED");
            return "answer objection";
        }
        people.signIn(member);
        var good = session.closed && row != null && row.exclusion == null && state == null;
        attempt(
                good,
                () -> objections.object(session.id, "Tôi có mặt từ đầu buổi"),
                () -> session.objections.put(member, "OPEN"));
        people.signIn(secretary);
        return "object";
    }

    // --- the register

    private String register() {
        var member = any(one -> !one.equals(secretary));
        if (exempt.remove(member)) {
            jdbc.sql("DELETE FROM standing WHERE member_id = :m")
                    .param("m", member.value())
                    .update();
            return "lift the exemption";
        }
        exempt.add(member);
        jdbc.sql("INSERT INTO standing (member_id, kind, valid_from, valid_until, document_number, document_date)"
                        + " VALUES (:m, 'EXEMPT', '2000-01-01', '9999-12-31', '1', '2000-01-01')")
                .param("m", member.value())
                .update();
        return "exempt";
    }

    private String transfer() {
        var member = random.nextBoolean() ? newcomer : any(one -> !one.equals(secretary) && !one.equals(taker));
        var comes = !home.contains(member);
        jdbc.sql("UPDATE membership SET unit_id = :unit WHERE member_id = :m")
                .param("unit", comes ? cell.value() : elsewhere.value())
                .param("m", member.value())
                .update();
        if (comes) {
            home.add(member);
        } else {
            home.remove(member);
        }
        return comes ? "comes" : "leaves";
    }

    // --- means

    private void attempt(boolean good, Runnable work, Runnable then) {
        if (good) {
            work.run();
            then.run();
        } else {
            assertThatThrownBy(work::run).isInstanceOfAny(Refused.class, AccessDenied.class);
        }
    }

    private boolean begun(Held session) {
        return !session.cancelled && !clock.instant().isBefore(session.startsAt.minus(RollMarking.EARLY));
    }

    private MemberId any(Predicate<MemberId> wanted) {
        var fit = everybody.stream().filter(wanted).toList();
        return fit.get(random.nextInt(fit.size()));
    }

    private @Nullable AttendanceMark someMark() {
        var place = random.nextInt(AttendanceMark.values().length + 1);
        return place == AttendanceMark.values().length ? null : AttendanceMark.values()[place];
    }

    private MarkEntry entry(MemberId member, @Nullable AttendanceMark mark, MemberId who, int base) {
        return new MarkEntry(
                Rolls.newKey(),
                member,
                mark,
                null,
                false,
                null,
                null,
                mark == AttendanceMark.ELSEWHERE ? "Hội nghị khác" : null,
                MarkSource.ROLL_CALL,
                false,
                "phone-" + who.value(),
                base,
                clock.instant());
    }

    // --- what the portal says, beside what the model says

    private void compare(String when) {
        sessions.forEach(session -> compare(when, session));
        compareFigures(when);
        var given = sessions.stream()
                .filter(session -> session.closed && session.tied)
                .flatMap(session -> session.rows.entrySet().stream())
                .filter(entry -> entry.getValue().gives())
                .map(entry -> entry.getKey())
                .collect(Collectors.toSet());
        assertThat(part.members(campaign)).as(when).isEqualTo(given);
        assertThat(part.faultsOfRolls()).as(when).isEmpty();
    }

    private void compare(String when, Held session) {
        var roll = rolls.open(session.id, cell);
        assertThat(roll.isClosed()).as(when).isEqualTo(session.closed);
        assertThat(roll.session().isCancelled()).as(when).isEqualTo(session.cancelled);
        assertThat(roll.session().startsAt()).as(when).isEqualTo(session.startsAt);
        assertThat(roll.differences()).as(when).isEqualTo(session.differences.size());
        var on = session.closed ? session.rows.keySet() : home;
        assertThat(roll.rows()).as(when).extracting(RollRow::member).containsExactlyInAnyOrderElementsOf(on);
        roll.rows().forEach(row -> compare(when, session, row));
        var totals = roll.totals();
        assertThat(totals.expected()).as(when).isEqualTo((int) on.stream()
                .filter(one -> exclusion(session, one) == null && session.row(one).mark != AttendanceMark.ELSEWHERE)
                .count());
        assertThat(totals.present()).as(when).isEqualTo((int) on.stream()
                .filter(one -> exclusion(session, one) == null && isPresent(session.row(one)))
                .count());
    }

    private void compare(String when, Held session, RollRow row) {
        var known = session.row(row.member());
        assertThat(row.exclusion()).as(when).isEqualTo(exclusion(session, row.member()));
        assertThat(row.mark()).as(when).isEqualTo(known.mark);
        if (known.mark != null) {
            assertThat(row.revision()).as(when).isEqualTo(known.revision);
        }
        assertThat(row.apology()).as(when).isEqualTo(session.apologies.get(row.member()));
    }

    private @Nullable StandingKind exclusion(Held session, MemberId member) {
        return session.closed ? session.row(member).exclusion : exempt.contains(member) ? StandingKind.EXEMPT : null;
    }

    private static boolean isPresent(Row row) {
        return row.mark != null && row.mark.isPresent();
    }

    private void compareFigures(String when) {
        var day = LocalDate.now(clock);
        var tally = figures.open(cell, new AttendanceSpan(new Period(day.minusDays(9), day.plusDays(3)), null))
                .unit()
                .tally();
        var rows = sessions.stream()
                .filter(session -> session.closed)
                .flatMap(session -> session.rows.values().stream())
                .toList();
        assertThat(tally.rolls())
                .as(when)
                .isEqualTo(sessions.stream().filter(one -> one.closed).count());
        assertThat(tally.onRoll()).as(when).isEqualTo(rows.size());
        assertThat(tally.excluded()).as(when).isEqualTo(count(rows, row -> row.exclusion != null));
        assertThat(tally.elsewhere()).as(when).isEqualTo(count(rows, row -> row.mark == AttendanceMark.ELSEWHERE));
        assertThat(tally.present()).as(when).isEqualTo(count(rows, UC032YearHistoriesTest::isPresent));
        assertThat(tally.excused()).as(when).isEqualTo(count(rows, row -> row.mark == AttendanceMark.EXCUSED));
        assertThat(tally.unexcused()).as(when).isEqualTo(count(rows, row -> row.mark == AttendanceMark.UNEXCUSED));
        assertThat(tally.late()).as(when).isEqualTo(count(rows, row -> row.mark == AttendanceMark.LATE));
    }

    private static long count(List<Row> rows, Predicate<Row> counted) {
        return rows.stream().filter(counted).count();
    }
}
