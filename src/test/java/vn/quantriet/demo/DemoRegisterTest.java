package vn.quantriet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.organisation.BulkLoad;
import vn.quantriet.organisation.BulkRegister.MemberLine;
import vn.quantriet.organisation.BulkRegister.MembershipLine;
import vn.quantriet.organisation.BulkRegister.OfficeLine;
import vn.quantriet.organisation.BulkRegister.StandingLine;
import vn.quantriet.organisation.BulkRegister.UnitLine;
import vn.quantriet.organisation.MembershipKind;
import vn.quantriet.organisation.Sex;

/** The generator of the demo organisation, without a database. */
class DemoRegisterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final long SEED = 7;

    /** Keeps the lines that the generator writes. */
    private static final class Written implements BulkLoad {
        final List<UnitLine> units = new ArrayList<>();
        final List<MemberLine> members = new ArrayList<>();
        final List<MembershipLine> memberships = new ArrayList<>();
        final List<StandingLine> standings = new ArrayList<>();
        final List<OfficeLine> offices = new ArrayList<>();

        static Written of(int members, long seed, LocalDate today) {
            var written = new Written();
            DemoRegister.write(new DemoSettings(members, seed), today, written);
            return written;
        }

        @Override
        public void add(UnitLine line) {
            units.add(line);
        }

        @Override
        public void add(MemberLine line) {
            members.add(line);
        }

        @Override
        public void add(MembershipLine line) {
            memberships.add(line);
        }

        @Override
        public void add(StandingLine line) {
            standings.add(line);
        }

        @Override
        public void add(OfficeLine line) {
            offices.add(line);
        }

        List<List<?>> all() {
            return List.of(units, members, memberships, standings, offices);
        }

        Stream<MembershipLine> homesOn(LocalDate day) {
            return memberships.stream()
                    .filter(line ->
                            line.kind() == MembershipKind.HOME && line.period().contains(day));
        }
    }

    @Test
    void drawsTheSameOrganisationForTheSameSeed() {
        assertThat(Written.of(1_128, SEED, TODAY).all())
                .isEqualTo(Written.of(1_128, SEED, TODAY).all());
    }

    @Test
    void drawsOtherPeopleForAnotherSeed() {
        assertThat(Written.of(1_128, SEED, TODAY).members).isNotEqualTo(Written.of(1_128, SEED + 1, TODAY).members);
    }

    @ParameterizedTest
    @ValueSource(ints = {498, 1_128, 1_129, 1_160, 5_000, 51_000})
    void holdsExactlyTheMembersAskedFor(int size) {
        var written = Written.of(size, SEED, TODAY);

        assertThat(written.homesOn(TODAY)).hasSize(size);
        assertThat(written.members.stream().filter(line -> line.left() == null)).hasSize(size);
    }

    @Test
    void refusesASizeThatLeavesCellsTooSmall() {
        assertThatIllegalArgumentException().isThrownBy(() -> Written.of(497, SEED, TODAY));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 20150630})
    void keepsEveryRuleForAnySeed(long seed) {
        var written = Written.of(1_128, seed, TODAY);

        assertThat(codes(written.units)).doesNotHaveDuplicates();
        assertThat(written.members).allSatisfy(DemoRegisterTest::isPlausible);
        assertThat(written.members.stream().map(MemberLine::phone).filter(phone -> phone != null))
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("0100[0-9]{6}"));
        assertThat(written.offices)
                .allSatisfy(
                        office -> assertThat(office.period().contains(TODAY)).isTrue());
        assertNobodyHasTwoHomesAtOnce(written);
        assertEveryCellHasThreeOfficialMembers(written);
        assertOfficersAreCounted(written);
    }

    @Test
    void drawsSensibleDatesOnALeapDay() {
        var leapDay = LocalDate.of(2028, 2, 29);

        assertThat(Written.of(1_128, SEED, leapDay).members)
                .allSatisfy(line -> assertThat(line.born()).isBefore(line.admitted()));
    }

    @Test
    void refusesNamesOfPublicLifeHoweverTheyAreSpelt() {
        var names = new PersonNames();

        assertThat(List.of("Nguyễn Văn Linh", "NGUYEN VAN LINH", "Võ Nguyên Giáp", "Nguyễn Văn Trung"))
                .allMatch(names::isRefused);
        assertThat(names.isRefused("Trần Thị Ánh")).isFalse();
    }

    @Test
    void drawsAgainWhenANameIsRefused() {
        var parts = List.of(
                "[family]",
                "Nguyễn",
                "[middle M]",
                "Văn",
                "[given M]",
                "Linh, Tùng",
                "[middle F]",
                "Thị",
                "[given F]",
                "Hoa");
        var names = new PersonNames(parts, List.of("Nguyễn Văn Linh"));
        var random = new Random(SEED);

        assertThat(Stream.generate(() -> names.draw(Sex.M, random)).limit(50)).containsOnly("Nguyễn Văn Tùng");
    }

    @Test
    void drawsEachPartAsOftenAsItsWeightSays() {
        var wheel = Wheel.of("a, b 3");
        var random = new Random(SEED);
        var hits = Stream.generate(() -> wheel.draw(random))
                .limit(4_000)
                .filter("b"::equals)
                .count();

        assertThat(hits).isBetween(2_850L, 3_150L);
    }

    private static List<String> codes(List<UnitLine> units) {
        return units.stream().map(UnitLine::code).toList();
    }

    private static void isPlausible(MemberLine line) {
        var age = line.born().until(TODAY).getYears();
        assertThat(age).isBetween(People.YOUNGEST, People.OLDEST);
        assertThat(line.admitted()).isAfterOrEqualTo(line.born().plusYears(18)).isBefore(TODAY);
        if (line.official() == null) {
            assertThat(line.cardNumber()).isNull();
            assertThat(line.admitted()).isAfter(TODAY.minusYears(1));
        } else {
            assertThat(line.official()).isEqualTo(line.admitted().plusYears(1)).isBeforeOrEqualTo(TODAY);
        }
        assertThat(line.name().split(" ").length).isBetween(3, 4);
    }

    private static void assertNobodyHasTwoHomesAtOnce(Written written) {
        var until = new HashMap<Long, LocalDate>();
        written.memberships.stream()
                .filter(line -> line.kind() == MembershipKind.HOME)
                .sorted(java.util.Comparator.comparing(line -> line.period().from()))
                .forEach(line -> {
                    var before = until.put(line.member(), line.period().until());
                    assertThat(before == null || !line.period().from().isBefore(before))
                            .as("member %d", line.member())
                            .isTrue();
                });
    }

    private static void assertEveryCellHasThreeOfficialMembers(Written written) {
        var official = new HashSet<Long>();
        written.members.stream().filter(line -> line.official() != null).forEach(line -> official.add(line.id()));
        var perCell = new HashMap<Long, Integer>();
        written.homesOn(TODAY)
                .filter(line -> official.contains(line.member()))
                .forEach(line -> perCell.merge(line.unit(), 1, Integer::sum));

        assertThat(perCell).hasSize(83);
        assertThat(perCell.values()).allMatch(count -> count >= 3);
    }

    /** Who leads is neither exempt nor away. */
    private static void assertOfficersAreCounted(Written written) {
        var away = new HashSet<Long>();
        written.standings.forEach(line -> away.add(line.member()));

        assertThat(written.offices).noneMatch(office -> away.contains(office.member()));
    }
}
