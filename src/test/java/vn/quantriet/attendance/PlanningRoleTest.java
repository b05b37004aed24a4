package vn.quantriet.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.plan.DaysOff;
import vn.quantriet.attendance.plan.RegularTimeDesk;
import vn.quantriet.attendance.plan.RegularTimeDraft;
import vn.quantriet.attendance.score.ScoreTemplate;
import vn.quantriet.attendance.score.TemplateDesk;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shared.Refused;

/**
 * Each role × own unit, parent, sibling, unit below, foreign and forged unit × each method by which regular days, days off and
 * score sheets are kept. What is expected comes from the offices, not from the code under test.
 */
@PortalTest
@Transactional
class PlanningRoleTest {

    private static final String ROOT = "BKH";
    private static final String OWN_CELL = "BKH.THQD";
    private static final String GRASSROOTS = "BKH.TCTK";
    private static final String FORGED = "(forged)";
    private static final String REASON = "kiểm tra quyền truy cập";
    private static final LocalDate DAY = LocalDate.of(2031, 2, 3);

    /** An office, where it is held, whether it keeps sessions there, and whether it keeps what binds the whole portal. */
    enum Role {
        NOBODY(null, null, false, false),
        MEMBER(null, OWN_CELL, false, false),
        CELL_COMMITTEE("chi-uy-vien", OWN_CELL, false, false),
        SECRETARY("bi-thu", OWN_CELL, true, false),
        DEPUTY("pho-bi-thu", OWN_CELL, true, false),
        COMMITTEE_OFFICER("can-bo-dang-uy", ROOT, true, true),
        COMMITTEE_MEMBER("dang-uy-vien", ROOT, false, false),
        GRASSROOTS_SECRETARY("bi-thu-dang-bo", GRASSROOTS, true, false),
        INSPECTOR("kiem-tra", ROOT, false, false),
        VIEWER("theo-doi", ROOT, false, false),
        AUTHOR("bien-soan", ROOT, false, false),
        ADMINISTRATOR("quan-tri", ROOT, false, true);

        private final @Nullable String office;
        private final @Nullable String unit;
        private final boolean keeps;
        private final boolean keepsForAll;

        Role(@Nullable String office, @Nullable String unit, boolean keeps, boolean keepsForAll) {
            this.office = office;
            this.unit = unit;
            this.keeps = keeps;
            this.keepsForAll = keepsForAll;
        }
    }

    private record Call(Consumer<UnitId> call, BiPredicate<Role, String> expected) {}

    @Autowired
    RegularTimeDesk regularTimes;

    @Autowired
    DaysOff daysOff;

    @Autowired
    TemplateDesk sheets;

    @Autowired
    DemoPeople people;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    static Stream<Arguments> everyRoleAndUnit() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Stream.of(
                                ROOT, OWN_CELL, "BKH.KTDN", GRASSROOTS, "BKH.TCTK.GIA", "BKH.HVCS.KDT", FORGED)
                        .map(unit -> Arguments.of(role, unit)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndUnit")
    void reachesExactlyWhatTheOfficeReaches(Role role, String code) {
        var unit = code.equals(FORGED) ? new UnitId(987_654_321) : people.unit(code);
        signIn(role);
        var soft = new SoftAssertions();
        calls().forEach((name, call) -> soft.assertThat(passes(call, unit))
                .as("%s %s for %s", role, name, code)
                .isEqualTo(call.expected().test(role, code)));
        soft.assertAll();
    }

    @Test
    void theTableHoldsEveryPublicMethodOfTheseServices() {
        var methods = new TreeSet<String>();
        for (var type : List.of(RegularTimeDesk.class, DaysOff.class, TemplateDesk.class)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers())
                            && !Modifier.isStatic(method.getModifiers())
                            && !method.isSynthetic())
                    .forEach(method -> methods.add(type.getSimpleName() + "." + method.getName()));
        }
        assertThat(new TreeSet<>(calls().keySet())).isEqualTo(methods);
    }

    private Map<String, Call> calls() {
        BiPredicate<Role, String> keeps = (role, code) -> role.keeps && code.equals(role.unit);
        BiPredicate<Role, String> signedIn = (role, code) -> role != Role.NOBODY;
        BiPredicate<Role, String> forAll = (role, code) -> role.keepsForAll;
        var month = YearMonth.of(2031, 3);
        var calls = new LinkedHashMap<String, Call>();
        calls.put("RegularTimeDesk.open", new Call(regularTimes::open, keeps));
        calls.put(
                "RegularTimeDesk.set",
                new Call(
                        unit -> regularTimes.set(
                                unit,
                                new RegularTimeDraft(month, 5, LocalTime.of(8, 0), LocalTime.of(9, 30), "", REASON)),
                        keeps));
        calls.put("RegularTimeDesk.remove", new Call(unit -> regularTimes.remove(unit, month, REASON), keeps));
        calls.put("DaysOff.list", new Call(unit -> daysOff.list(2031), signedIn));
        calls.put("DaysOff.mayChange", new Call(unit -> daysOff.mayChange(), signedIn));
        calls.put("DaysOff.add", new Call(unit -> daysOff.add(DAY, "Ngày thử"), forAll));
        calls.put("DaysOff.remove", new Call(unit -> daysOff.remove(DAY, REASON), forAll));
        sheets(calls, keeps);
        return calls;
    }

    /** A draft is begun by the first call, so that the others have one where somebody may have begun it. */
    private void sheets(Map<String, Call> calls, BiPredicate<Role, String> keeps) {
        calls.put("TemplateDesk.copy", new Call(sheets::copy, keeps));
        calls.put("TemplateDesk.templates", new Call(sheets::templates, keeps));
        calls.put(
                "TemplateDesk.draft",
                new Call(unit -> sheets.draft(unit, draft(unit).id()), keeps));
        calls.put(
                "TemplateDesk.save",
                new Call(
                        unit -> sheets.save(
                                unit,
                                draft(unit).id(),
                                -1,
                                sheets.draft(unit, draft(unit).id())),
                        keeps));
        calls.put(
                "TemplateDesk.putInForce",
                new Call(unit -> sheets.putInForce(unit, draft(unit).id(), DAY.minusYears(20), ""), keeps));
        calls.put("TemplateDesk.discard", new Call(unit -> sheets.discard(unit, begun(unit)), keeps));
    }

    private ScoreTemplate draft(UnitId unit) {
        return sheets.templates(unit).getFirst();
    }

    private long begun(UnitId unit) {
        sheets.copy(unit);
        return draft(unit).id();
    }

    private void signIn(Role role) {
        if (role == Role.NOBODY) {
            people.signOut();
        } else if (role.office == null) {
            people.signIn(people.plainMember(people.unit(OWN_CELL)));
        } else {
            people.signIn(people.holder(role.office, String.valueOf(role.unit)));
        }
    }

    /** A call went past the guards when it is answered, or refused for a reason of its own. */
    private static boolean passes(Call call, UnitId unit) {
        try {
            call.call().accept(unit);
            return true;
        } catch (Refused refused) {
            return true;
        } catch (AccessDeniedException denied) {
            return false;
        }
    }
}
