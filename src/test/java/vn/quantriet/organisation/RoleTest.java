package vn.quantriet.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/**
 * Each role × own unit, parent, child, sibling, foreign and forged unit × each method of the room's services. What is
 * expected comes from the offices and a naive walk up the parents, not from the code under test.
 */
@PortalTest
@Transactional
class RoleTest {

    private static final String ROOT = "BKH";
    private static final String OWN_CELL = "BKH.THQD";
    private static final String SIBLING_CELL = "BKH.KTDN";
    private static final String GRASSROOTS = "BKH.TCTK";
    private static final String GRASSROOTS_CELL = "BKH.TCTK.GIA";
    private static final String FOREIGN_CELL = "BKH.HVCS.KDT";
    private static final String FORGED = "(forged)";
    private static final UnitId FORGED_UNIT = new UnitId(987_654_321);
    private static final String REASON = "kiểm tra quyền truy cập";

    /** Who asks: an office in a unit, and what it grants by the rules of the house. */
    enum Role {
        NOBODY(null, null),
        MEMBER(null, OWN_CELL),
        CELL_COMMITTEE("chi-uy-vien", OWN_CELL, Permission.READ_FIGURES, Permission.READ_NAMES),
        SECRETARY("bi-thu", OWN_CELL, Permission.READ_FIGURES, Permission.READ_NAMES),
        DEPUTY("pho-bi-thu", OWN_CELL, Permission.READ_FIGURES, Permission.READ_NAMES),
        COMMITTEE_OFFICER("can-bo-dang-uy", ROOT, Permission.READ_FIGURES, Permission.LOOK_UP_NAMES),
        COMMITTEE_MEMBER("dang-uy-vien", ROOT, Permission.READ_FIGURES),
        GRASSROOTS_SECRETARY("bi-thu-dang-bo", GRASSROOTS, Permission.READ_FIGURES, Permission.LOOK_UP_NAMES),
        INSPECTOR("kiem-tra", ROOT, Permission.READ_FIGURES, Permission.READ_NAMES),
        VIEWER("theo-doi", ROOT, Permission.READ_FIGURES),
        AUTHOR("bien-soan", ROOT),
        APPROVER("tham-dinh", ROOT),
        ADMINISTRATOR("quan-tri", ROOT, Permission.KEEP_REGISTER);

        private final @Nullable String office;
        private final @Nullable String unit;
        private final Set<Permission> permissions;

        Role(@Nullable String office, @Nullable String unit, Permission... permissions) {
            this.office = office;
            this.unit = unit;
            this.permissions = Set.of(permissions);
        }

        boolean holds(Permission... any) {
            return Arrays.stream(any).anyMatch(permissions::contains);
        }
    }

    /**
     * A method of a service: how to call it for a unit, and who should get something out of it. Nothing means refused,
     * empty, zero or closed; a change that is refused for another reason than access counts as something.
     */
    private record Call(Function<UnitId, @Nullable Object> call, BiPredicate<Role, String> expected) {}

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DemoPeople demo;

    @Autowired
    Organisation organisation;

    @Autowired
    Members members;

    @Autowired
    MemberFile file;

    @Autowired
    UnitRegister units;

    @Autowired
    MemberRegister register;

    @Autowired
    OfficeRegister offices;

    @Autowired
    BulkRegister bulk;

    @Autowired
    PartyGroups groups;

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    static Stream<Arguments> everyRoleAndUnit() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Stream.of(
                                ROOT, OWN_CELL, SIBLING_CELL, GRASSROOTS, GRASSROOTS_CELL, FOREIGN_CELL, FORGED)
                        .map(unit -> Arguments.of(role, unit)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndUnit")
    void reachesExactlyWhatTheOfficeReaches(Role role, String code) {
        var unit = code.equals(FORGED) ? FORGED_UNIT : demo.unit(code);
        var calls = calls();
        signIn(role);
        var soft = new SoftAssertions();
        calls.forEach((name, call) -> soft.assertThat(answers(call, unit))
                .as("%s %s for %s", role, name, code)
                .isEqualTo(call.expected().test(role, code)));
        soft.assertAll();
    }

    @Test
    void theTableHoldsEveryPublicMethodOfEveryService() {
        var methods = new TreeSet<String>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getPackageName().equals("vn.quantriet.organisation"))
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .forEach(method -> methods.add(type.getSimpleName() + "." + method.getName())));

        assertThat(methods).isEqualTo(new TreeSet<>(calls().keySet()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void tellsNamesOfOfficersOnlyToWhoMayReadOrLookUpNames(Role role) {
        signIn(role);
        if (role.holds(Permission.READ_FIGURES, Permission.KEEP_REGISTER)) {
            var page = organisation.open(null);
            var told = page.offices().stream().filter(office -> office.name() != null);
            if (role.holds(Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER)) {
                assertThat(told).hasSameSizeAs(page.offices()).isNotEmpty();
            } else {
                assertThat(told).isEmpty();
                assertThat(page.offices()).isNotEmpty().allMatch(office -> office.member() == null);
            }
        }
    }

    private void signIn(Role role) {
        if (role == Role.NOBODY) {
            demo.signOut();
        } else if (role.office == null) {
            demo.signIn(demo.plainMember(demo.unit(OWN_CELL)));
        } else {
            demo.signIn(demo.holder(role.office, String.valueOf(role.unit)));
        }
    }

    private Map<String, Call> calls() {
        var calls = new LinkedHashMap<String, Call>();
        figures(calls);
        names(calls);
        file(calls);
        unitRegister(calls);
        memberRegister(calls);
        calls.put("BulkRegister.isEmpty", new Call(unit -> bulk.isEmpty(), (role, code) -> false));
        calls.put("BulkRegister.fill", new Call(unit -> refusedAsNotEmpty() ? null : "filled", (role, code) -> false));
        BiPredicate<Role, String> keepsSessions =
                (role, code) -> (role == Role.SECRETARY || role == Role.DEPUTY) && code.equals(OWN_CELL);
        calls.put("PartyGroups.of", new Call(groups::of, keepsSessions));
        calls.put(
                "PartyGroups.put",
                new Call(changing(unit -> groups.put(unit, someMember(demo.unit(OWN_CELL)), "Tổ 1")), keepsSessions));
        // last, since it opens the names for what comes after
        calls.put(
                "Members.lookUp",
                new Call(changing(unit -> members.lookUp(unit, REASON)), within(Permission.LOOK_UP_NAMES)));
        return calls;
    }

    private void figures(Map<String, Call> calls) {
        BiPredicate<Role, String> figures = within(Permission.READ_FIGURES, Permission.KEEP_REGISTER);
        calls.put("Organisation.open", new Call(organisation::open, figures));
        calls.put(
                "Organisation.isEmpty",
                new Call(
                        unit -> organisation.isEmpty() ? null : "units",
                        (role, code) -> role.holds(Permission.READ_FIGURES, Permission.KEEP_REGISTER)));
        calls.put("Organisation.below", new Call(organisation::below, figures.and((role, code) -> !isCell(code))));
        calls.put("Organisation.search", new Call(unit -> found(organisation.search(name(unit)), unit), figures));
        calls.put(
                "Organisation.top",
                new Call(
                        unit -> found(organisation.top(), unit),
                        (role, code) -> code.equals(role.unit)
                                && role.holds(Permission.READ_FIGURES, Permission.KEEP_REGISTER)));
    }

    private void names(Map<String, Call> calls) {
        BiPredicate<Role, String> open =
                within(Permission.READ_NAMES, Permission.KEEP_REGISTER).and((role, code) -> isCell(code));
        calls.put(
                "Members.ownUnits",
                new Call(
                        unit -> members.ownUnits().stream()
                                .filter(own -> own.id().equals(unit))
                                .toList(),
                        (role, code) -> leadsACell(role) && code.equals(role.unit)));
        calls.put(
                "Members.notActivatedInOwnUnits",
                new Call(unit -> members.notActivatedInOwnUnits(), (role, code) -> leadsACell(role)));
        calls.put(
                "Members.access",
                new Call(
                        unit -> members.access(unit) == NamesAccess.CLOSED ? null : "open",
                        within(Permission.READ_NAMES, Permission.LOOK_UP_NAMES, Permission.KEEP_REGISTER)));
        calls.put("Members.enter", new Call(members::enter, open));
        calls.put(
                "Members.list", new Call(unit -> members.list(unit, MemberFilter.ALL, MemberOrder.NAME, 0, 50), open));
        calls.put("Members.count", new Call(unit -> members.count(unit, MemberFilter.ALL), open));
    }

    private void file(Map<String, Call> calls) {
        calls.put(
                "MemberFile.open",
                new Call(
                        unit -> file.open(someMember(unit)),
                        within(Permission.READ_NAMES, Permission.KEEP_REGISTER).and((role, code) -> isCell(code))));
        calls.put("MemberFile.mine", new Call(unit -> file.mine(), (role, code) -> role != Role.NOBODY));
        calls.put(
                "MemberFile.looksAtMe",
                new Call(unit -> file.looksAtMe().size() + 1, (role, code) -> role != Role.NOBODY));
    }

    private void unitRegister(Map<String, Call> calls) {
        BiPredicate<Role, String> keeps = within(Permission.KEEP_REGISTER);
        BiPredicate<Role, String> keeper = (role, code) -> role.holds(Permission.KEEP_REGISTER);
        var data = new UnitData("THU.QUYEN", "chi-bo", "Chi bộ thử quyền", Region.NORTH, today());
        calls.put("UnitRegister.kinds", new Call(unit -> units.kinds(), keeper));
        calls.put("UnitRegister.find", new Call(unit -> found(units.find(name(unit), null), unit), keeps));
        calls.put("UnitRegister.canBegin", new Call(unit -> units.canBegin() ? "yes" : null, (role, code) -> false));
        calls.put("UnitRegister.begin", new Call(changing(unit -> units.begin(data, REASON)), keeper));
        calls.put("UnitRegister.add", new Call(changing(unit -> units.add(unit, data, REASON)), keeps));
        calls.put("UnitRegister.rename", new Call(changing(unit -> units.rename(unit, -1, "Tên mới", REASON)), keeps));
        calls.put("UnitRegister.close", new Call(changing(unit -> units.close(unit, -1, today(), REASON)), keeps));
        calls.put("UnitRegister.move", new Call(changing(unit -> units.move(unit, -1, unit, today(), REASON)), keeps));
        calls.put("OfficeRegister.kinds", new Call(unit -> offices.kinds(), keeper));
        calls.put(
                "OfficeRegister.appoint",
                new Call(
                        changing(unit -> offices.appoint(
                                someMember(demo.unit(OWN_CELL)),
                                unit,
                                "theo-doi",
                                Period.since(today()),
                                Decision.NONE,
                                REASON)),
                        keeps));
        calls.put(
                "OfficeRegister.end",
                new Call(changing(unit -> offices.end(someOffice(unit), -1, today(), REASON)), keeps));
    }

    private void memberRegister(Map<String, Call> calls) {
        BiPredicate<Role, String> keeps = within(Permission.KEEP_REGISTER);
        BiPredicate<Role, String> keepsCell = keeps.and((role, code) -> isCell(code));
        var data = new MemberData("THUQUYEN", "Trần Thị Thử", Sex.F, null, null, null, null, null, null);
        calls.put("MemberRegister.add", new Call(changing(unit -> register.add(data, unit, today(), REASON)), keeps));
        calls.put(
                "MemberRegister.transfer",
                new Call(
                        changing(unit -> register.transfer(someMember(unit), -1, demo.unit(OWN_CELL), today(), REASON)),
                        keepsCell));
        calls.put(
                "MemberRegister.leave",
                new Call(changing(unit -> register.leave(someMember(unit), -1, today(), REASON)), keepsCell));
        calls.put(
                "MemberRegister.setStanding",
                new Call(
                        changing(unit -> register.setStanding(
                                someMember(unit),
                                -1,
                                StandingKind.ABROAD,
                                Period.since(today()),
                                Decision.NONE,
                                null,
                                null,
                                REASON)),
                        keepsCell));
        calls.put(
                "MemberRegister.endStanding",
                new Call(changing(unit -> register.endStanding(someStanding(unit), -1, today(), REASON)), keepsCell));
    }

    /** Whether one of the permissions is held in the unit or above it, by a walk up the parents. */
    private BiPredicate<Role, String> within(Permission... any) {
        return (role, code) ->
                role.holds(any) && !code.equals(FORGED) && path(code).contains(role.unit);
    }

    private List<String> path(String code) {
        var path = new java.util.ArrayList<String>();
        @Nullable String step = code;
        while (step != null) {
            path.add(step);
            step = jdbc.sql("SELECT p.code FROM unit u LEFT JOIN unit p ON p.id = u.parent_id WHERE u.code = :code")
                    .param("code", step)
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }
        return path;
    }

    private static boolean leadsACell(Role role) {
        return role.holds(Permission.READ_NAMES) && OWN_CELL.equals(role.unit);
    }

    private static boolean isCell(String code) {
        return Set.of(OWN_CELL, SIBLING_CELL, GRASSROOTS_CELL, FOREIGN_CELL).contains(code);
    }

    private String name(UnitId unit) {
        return jdbc.sql("SELECT name FROM unit WHERE id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .optional()
                .orElse("không có tổ chức đảng nào tên như vậy");
    }

    /** A member of the unit; a forged number where there is none. */
    private MemberId someMember(UnitId unit) {
        return jdbc.sql("SELECT MIN(h.member_id) FROM membership h WHERE h.unit_id = :unit AND h.kind = 'HOME'"
                        + " AND h.valid_until = '9999-12-31'")
                .param("unit", unit.value())
                .query(Long.class)
                .optional()
                .map(MemberId::new)
                .orElse(new MemberId(987_654_321));
    }

    private long someOffice(UnitId unit) {
        return jdbc.sql("SELECT MIN(id) FROM office WHERE unit_id = :unit")
                .param("unit", unit.value())
                .query(Long.class)
                .optional()
                .orElse(987_654_321L);
    }

    /** A standing of a member of the unit, put there for this test. */
    private long someStanding(UnitId unit) {
        if (someMember(unit).value() == 987_654_321) {
            return 987_654_321L;
        }
        jdbc.sql("INSERT IGNORE INTO standing (member_id, kind, valid_from, valid_until)"
                        + " VALUES (:member, 'OTHER', '2020-01-01', '9999-12-31')")
                .param("member", someMember(unit).value())
                .update();
        return jdbc.sql("SELECT id FROM standing WHERE member_id = :member AND kind = 'OTHER'")
                .param("member", someMember(unit).value())
                .query(Long.class)
                .single();
    }

    private boolean refusedAsNotEmpty() {
        try {
            bulk.fill(load -> {});
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }

    private static LocalDate today() {
        return java.time.Clock.systemUTC()
                .instant()
                .atZone(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                .toLocalDate();
    }

    private static List<UnitFound> found(List<UnitFound> units, UnitId wanted) {
        return units.stream().filter(unit -> unit.id().equals(wanted)).toList();
    }

    /** A change went past the guards when it is done or refused for a reason of its own. */
    private static Function<UnitId, @Nullable Object> changing(java.util.function.Consumer<UnitId> change) {
        return unit -> {
            try {
                change.accept(unit);
            } catch (RegisterRefused refused) {
                return refused.messageKey();
            }
            return "done";
        };
    }

    private static boolean answers(Call call, UnitId unit) {
        try {
            var answer = call.call().apply(unit);
            return switch (answer) {
                case null -> false;
                case Collection<?> list -> !list.isEmpty();
                case Optional<?> one -> one.isPresent();
                case Integer number -> number > 0;
                case Boolean yes -> yes;
                default -> true;
            };
        } catch (AccessDeniedException denied) {
            return false;
        }
    }
}
