package vn.quantriet.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionState;
import vn.quantriet.attendance.bulk.DayMember;
import vn.quantriet.attendance.bulk.MarkLine;
import vn.quantriet.attendance.bulk.RollLine;
import vn.quantriet.attendance.bulk.SessionLine;
import vn.quantriet.attendance.bulk.SessionLoad;
import vn.quantriet.campaign.completion.Recorder;

/** Writes half a year of sessions: what was held with its rolls, one that is running, and the next. */
final class HalfYear {

    private static final UnitId ROOT = new UnitId(1);
    private static final String REGULAR = "thuong-ky";
    private static final String THEMATIC = "chuyen-de";
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final Duration USUAL = Duration.ofMinutes(100);
    private static final Duration LONG = Duration.ofMinutes(210);
    private static final int EXTENDED_EVERY = 4;
    private static final int FAR_EVERY = 6;
    private static final int OPEN_ROLLS = 5;
    private static final int CONFERENCE_DAYS_AGO = 14;
    private static final int SINCE_BEGIN = 30;
    private static final int SLOT = 5;

    private static final List<String> POINTS = List.of(
            "Điểm cầu chính: Hội trường trụ sở", "Điểm cầu khối đơn vị sự nghiệp", "Điểm cầu các chi bộ ở xa trụ sở");

    private static final List<String> THEMES = List.of(
            "Nghị quyết số 57-NQ/TW: mỗi đảng viên một việc làm trong chuyển đổi số",
            "Quy định số 144-QĐ/TW: giữ chuẩn mực đạo đức của cán bộ, đảng viên trong công việc hằng ngày");

    private static final List<String> STUDIED = List.of(
            "Nghị quyết số 68-NQ/TW về phát triển kinh tế tư nhân",
            "Quy định số 144-QĐ/TW về chuẩn mực đạo đức cách mạng",
            "Nghị quyết số 57-NQ/TW về khoa học, công nghệ và chuyển đổi số");

    private static final List<String> GUESTS =
            List.of("Trần Thu Hà", "Lê Minh Đức", "Phạm Quỳnh Anh", "Vũ Hoàng Long", "Đỗ Thị Mai");

    private static final String AGENDA = """
            Tình hình thực hiện nhiệm vụ tháng trước
            Học tập, trao đổi chuyên đề
            Nhiệm vụ tháng tới, phân công đảng viên
            Kết luận, thông qua biên bản""";

    private final SessionLoad to;
    private final List<UnitId> cells;
    private final Map<UnitId, Recorder> secretaries;
    private final @Nullable UnitId sample;
    private final @Nullable Long campaign;
    private final RollDraw draw;
    private final Clock clock;
    private LocalDate silentSince = LocalDate.MAX;
    private LocalDate illSince = LocalDate.MAX;

    HalfYear(
            SessionLoad to,
            List<UnitId> cells,
            Map<UnitId, Recorder> secretaries,
            @Nullable UnitId sample,
            @Nullable Long campaign,
            Random random,
            Clock clock) {
        this.to = to;
        this.cells = cells;
        this.secretaries = secretaries;
        this.sample = sample;
        this.campaign = campaign;
        this.draw = new RollDraw(random);
        this.clock = clock;
    }

    void write(LocalDate today) {
        var regular = SessionDays.regular(today);
        silentSince = regular.getLast();
        illSince = regular.get(regular.size() - 2);
        regular.forEach(this::regular);
        var thematic = SessionDays.thematic(today);
        for (int quarter = 0; quarter < thematic.size(); quarter++) {
            held(thematic.get(quarter), THEMATIC, THEMES.get(quarter));
        }
        extended(today);
        conference(today.minusDays(CONFERENCE_DAYS_AGO));
        next(SessionDays.next(today));
        runningNow(today);
    }

    private void regular(LocalDate day) {
        held(
                day,
                REGULAR,
                "Sinh hoạt thường kỳ tháng %d; học tập %s"
                        .formatted(day.getMonthValue(), STUDIED.get(day.getMonthValue() % STUDIED.size())));
    }

    private void held(LocalDate day, String kind, String topic) {
        for (var people : rosters(day)) {
            var cell = people.getFirst().cell();
            var begins = begins(cell, day);
            var online = isFar(cell);
            var id = plan(cell, people, kind, topic, begins, SessionState.HELD, kind.equals(REGULAR));
            roll(id, cell, begins, USUAL, true, marks(people, begins, online, false, null), List.of());
        }
    }

    /** In each chi bộ of twelve and more, one has been away since a month without a word, and another with reasons. */
    private void watch(List<MarkLine> marks, LocalDate day) {
        var known = marks.stream()
                .filter(line -> line.mark() != null && !line.who().guest())
                .filter(line -> !line.who().member().equals(member(line.who().cell())))
                .sorted(Comparator.comparingLong(line -> line.who().member().value()))
                .toList();
        if (known.size() < 12) {
            return;
        }
        if (!day.isBefore(silentSince)) {
            marks.replaceAll(line -> line == known.get(known.size() - 2) ? RollDraw.unexcused(line.who()) : line);
        }
        if (!day.isBefore(illSince)) {
            marks.replaceAll(line -> line == known.get(known.size() - 4) ? draw.excused(line.who()) : line);
        }
    }

    private void extended(LocalDate today) {
        var day = SessionDays.workingDay(today.minusMonths(2).withDayOfMonth(20));
        for (var people : rosters(day)) {
            var cell = people.getFirst().cell();
            if (cells.indexOf(cell) % EXTENDED_EVERY == 0) {
                var begins = begins(cell, day);
                var topic = "Sinh hoạt mở rộng với quần chúng: góp ý xây dựng chi bộ";
                var id = plan(cell, people, "mo-rong", topic, begins, SessionState.HELD, false);
                roll(id, cell, begins, USUAL, true, marks(people, begins, false, false, null), GUESTS);
            }
        }
    }

    /** One conference of the whole đảng bộ; the last chi bộ have not closed their rolls. */
    private void conference(LocalDate day) {
        var begins = at(day, MORNING);
        var id = to.plan(new SessionLine(
                ROOT,
                "hoi-nghi",
                "Hội nghị học tập, quán triệt các nghị quyết của đợt học tập",
                SessionMode.MIXED,
                begins,
                begins.plus(LONG),
                "Hội trường tầng 1",
                campaign,
                member(ROOT),
                null,
                "Khai mạc\nGiới thiệu những nội dung cơ bản\nTrao đổi tại các điểm cầu\nKết luận",
                null,
                SessionState.PLANNED,
                POINTS,
                "Ban Tuyên giáo Đảng ủy cơ quan"));
        var rosters = onOneRoll(rosters(day));
        for (int place = 0; place < rosters.size(); place++) {
            var people = rosters.get(place);
            var cell = people.getFirst().cell();
            var point = isFar(cell) ? 2 : place % 2;
            var closed = place < rosters.size() - OPEN_ROLLS || cell.equals(sample);
            var marks = marks(people, begins, isFar(cell), true, point);
            roll(
                    id,
                    cell,
                    begins,
                    LONG,
                    closed,
                    closed ? marks : marks.subList(0, marks.size() / 2),
                    closed && place % EXTENDED_EVERY == 0 ? GUESTS.subList(0, 2) : List.of());
        }
    }

    /** Where host and home are both invited, the host has the member on its roll. */
    private static List<List<DayMember>> onOneRoll(List<List<DayMember>> rosters) {
        Set<MemberId> guests = rosters.stream()
                .flatMap(List::stream)
                .filter(DayMember::guest)
                .map(DayMember::member)
                .collect(Collectors.toCollection(HashSet::new));
        return rosters.stream()
                .map(people -> people.stream()
                        .filter(who -> who.guest() || !guests.contains(who.member()))
                        .toList())
                .filter(people -> !people.isEmpty())
                .toList();
    }

    private void next(LocalDate day) {
        var topic = "Sinh hoạt thường kỳ tháng %d; học tập %s"
                .formatted(day.getMonthValue(), STUDIED.get(day.getMonthValue() % STUDIED.size()));
        for (var people : rosters(day)) {
            plan(people.getFirst().cell(), people, REGULAR, topic, at(day, AFTERNOON), SessionState.PLANNED, true);
        }
    }

    /** The sample secretary has one whose roll waits for him. */
    private void runningNow(LocalDate today) {
        var people = rosters(today).stream()
                .filter(roster -> roster.getFirst().cell().equals(sample))
                .findFirst();
        if (people.isEmpty()) {
            return;
        }
        var minute = clock.instant().atZone(clock.getZone()).getMinute() % SLOT;
        var begins =
                clock.instant().truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(SINCE_BEGIN + (long) minute));
        var cell = people.get().getFirst().cell();
        var topic = THEMES.getFirst();
        var id = plan(cell, people.get(), THEMATIC, topic, begins, SessionState.PLANNED, false);
        var expected = people.get().stream()
                .filter(who -> who.exclusion() == null && !who.member().equals(member(cell)))
                .toList();
        var asked = begins.minus(Duration.ofHours(20));
        to.apology(id, expected.get(3).member(), "Đi công tác đột xuất", asked, name(cell));
        to.apology(id, expected.get(expected.size() - 3).member(), "Đưa con đi khám bệnh", asked, null);
    }

    private SessionId plan(
            UnitId cell,
            List<DayMember> people,
            String kind,
            String topic,
            Instant begins,
            SessionState state,
            boolean series) {
        return to.plan(new SessionLine(
                cell,
                kind,
                topic,
                isFar(cell) ? SessionMode.ONLINE : SessionMode.IN_PERSON,
                begins,
                begins.plus(USUAL),
                isFar(cell) ? null : "Phòng họp tầng 3",
                null,
                member(cell),
                minuteTaker(cell, people),
                AGENDA,
                series ? seriesOf(cell) : null,
                state,
                List.of(),
                name(cell)));
    }

    private static String seriesOf(UnitId cell) {
        return new UUID(0x5e55_1000_0000_4000L, 0x8000_0000_0000_0000L + cell.value()).toString();
    }

    private void roll(
            SessionId id,
            UnitId cell,
            Instant begins,
            Duration length,
            boolean closed,
            List<MarkLine> marks,
            List<String> guests) {
        var ended = begins.plus(length);
        to.roll(
                new RollLine(
                        id,
                        cell,
                        begins,
                        closed ? ended : null,
                        closed ? ended.plus(Duration.ofMinutes(SLOT)) : null,
                        member(cell),
                        name(cell),
                        guests),
                marks);
    }

    private List<MarkLine> marks(
            List<DayMember> people, Instant begins, boolean online, boolean conference, @Nullable Integer point) {
        var marks = people.stream()
                .map(who -> draw.of(who, begins, online, conference, point))
                .collect(Collectors.toCollection(ArrayList::new));
        watch(marks, begins.atZone(clock.getZone()).toLocalDate());
        return marks;
    }

    private List<List<DayMember>> rosters(LocalDate day) {
        return to.rosters(day, cells).stream().collect(Collectors.groupingBy(DayMember::cell)).values().stream()
                .sorted((one, other) -> Long.compare(
                        one.getFirst().cell().value(), other.getFirst().cell().value()))
                .toList();
    }

    private boolean isFar(UnitId cell) {
        return cells.indexOf(cell) % FAR_EVERY == FAR_EVERY - 1;
    }

    private Instant begins(UnitId cell, LocalDate day) {
        return at(day, cells.indexOf(cell) % 2 == 0 ? AFTERNOON : MORNING);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private @Nullable MemberId member(UnitId unit) {
        var secretary = secretaries.get(unit);
        return secretary == null ? null : secretary.member();
    }

    private String name(UnitId unit) {
        var secretary = secretaries.get(unit);
        return secretary == null ? "Chi ủy chi bộ" : secretary.name();
    }

    private @Nullable MemberId minuteTaker(UnitId cell, List<DayMember> people) {
        return people.stream()
                .filter(who ->
                        who.exclusion() == null && !who.guest() && !who.member().equals(member(cell)))
                .skip(1)
                .findFirst()
                .map(DayMember::member)
                .orElse(null);
    }
}
