package vn.quantriet.campaign.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.cell.Recorded.Reading;
import vn.quantriet.campaign.own.OwnStudy;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.RegisterRefused;

/**
 * Each role × own chi bộ, beside, above, foreign and forged × each method about people of a campaign. What is expected comes
 * from the offices and a naive walk up the parents.
 */
@PortalTest
@Transactional
class PeopleRoleTest {

    private static final String ROOT = "BKH";
    private static final String GRASSROOTS = "BKH.TCTK";
    private static final String GRASSROOTS_CELL = "BKH.TCTK.GIA";
    private static final String FORGED = "(forged)";
    private static final long NONE = 987_654_321;
    private static final String REASON = "kiểm tra quyền truy cập";

    /** Who asks: an office in a unit, and what of it matters here. */
    enum Role {
        NOBODY(null, null),
        MEMBER(null, CellCampaign.CELL),
        CELL_COMMITTEE("chi-uy-vien", CellCampaign.CELL, Permission.READ_NAMES),
        SECRETARY("bi-thu", CellCampaign.CELL, Permission.READ_NAMES),
        DEPUTY("pho-bi-thu", CellCampaign.CELL, Permission.READ_NAMES),
        COMMITTEE_OFFICER("can-bo-dang-uy", ROOT, Permission.LOOK_UP_NAMES),
        COMMITTEE_MEMBER("dang-uy-vien", ROOT),
        GRASSROOTS_SECRETARY("bi-thu-dang-bo", GRASSROOTS, Permission.LOOK_UP_NAMES),
        INSPECTOR("kiem-tra", ROOT, Permission.READ_NAMES),
        VIEWER("theo-doi", ROOT),
        AUTHOR("bien-soan", ROOT),
        ADMINISTRATOR("quan-tri", ROOT);

        private final @Nullable String office;
        private final @Nullable String unit;
        private final Set<Permission> permissions;

        Role(@Nullable String office, @Nullable String unit, Permission... permissions) {
            this.office = office;
            this.unit = unit;
            this.permissions = Set.of(permissions);
        }
    }

    /** Whether it gave something, or was refused for another reason than access; and who should get that. */
    private record Call(Predicate<UnitId> call, BiPredicate<Role, String> expected) {}

    @Autowired
    DemoPeople demo;

    @Autowired
    CellCampaign cells;

    @Autowired
    OwnStudy own;

    @Autowired
    CellStudy study;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private CampaignId campaign;

    @BeforeEach
    void aCampaign() {
        campaign = cells.open();
    }

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void reachesExactlyWhatTheOfficeReaches(Role role) {
        var soft = new SoftAssertions();
        for (var code : List.of(
                CellCampaign.CELL,
                CellCampaign.BESIDE,
                CellCampaign.FOREIGN,
                ROOT,
                GRASSROOTS,
                GRASSROOTS_CELL,
                FORGED)) {
            var unit = code.equals(FORGED) ? new UnitId(NONE) : demo.unit(code);
            signIn(role);
            calls().forEach((name, call) -> soft.assertThat(answers(call, unit))
                    .as("%s %s for %s", role, name, code)
                    .isEqualTo(call.expected().test(role, code)));
        }
        soft.assertAll();
    }

    @Test
    void theTableHoldsEveryPublicMethod() {
        var methods = Stream.of(OwnStudy.class, CellStudy.class, OnBehalf.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(methods).isEqualTo(new TreeSet<>(calls().keySet()));
    }

    /** Forged ids, the standing campaign and drafts are refused like what is out of reach. */
    @Test
    void noCampaignButOneWhoseListHoldsTheChiBo() {
        var draft = cells.open();
        jdbc.sql("UPDATE campaign SET state = 'DRAFT' WHERE id = :id")
                .param("id", draft.value())
                .update();
        cells.secretary();
        var unit = demo.unit(CellCampaign.CELL);
        for (var wrong : List.of(new CampaignId(NONE), CampaignId.SELF_STUDY, draft)) {
            assertThat(passes(() -> study.open(wrong, unit)))
                    .as(wrong.toString())
                    .isFalse();
            assertThat(passes(() -> onBehalf.undo(new Recorded(wrong, unit, false, List.of()))))
                    .isFalse();
        }
        assertThat(passes(() -> study.open(campaign, unit))).isTrue();
    }

    private Map<String, Call> calls() {
        var calls = new LinkedHashMap<String, Call>();
        BiPredicate<Role, String> signedIn = (role, code) -> role != Role.NOBODY;
        calls.put("OwnStudy.campaigns", new Call(unit -> !own.campaigns().isEmpty(), signedIn));
        calls.put("OwnStudy.open", new Call(unit -> !own.open().isEmpty(), signedIn));
        calls.put("OwnStudy.campaign", new Call(unit -> own.campaign(campaign).isPresent(), signedIn));
        calls.put("OwnStudy.missedIn", new Call(unit -> own.missedIn() != null, signedIn));
        BiPredicate<Role, String> leads = (role, code) -> code.equals(CellCampaign.CELL) && leadsACell(role);
        calls.put("CellStudy.own", new Call(unit -> !study.own().isEmpty(), (role, code) -> leadsACell(role)));
        calls.put("CellStudy.led", new Call(unit -> !study.led(campaign).isEmpty(), (role, code) -> leadsACell(role)));
        calls.put(
                "CellStudy.open",
                new Call(
                        unit -> study.open(campaign, unit) != null,
                        (role, code) ->
                                isCell(code) && within(Permission.READ_NAMES).test(role, code)));
        calls.put("OnBehalf.record", new Call(unit -> onBehalf.record(campaign, unit, studied(unit)) != null, leads));
        calls.put(
                "OnBehalf.undo",
                new Call(unit -> onBehalf.undo(new Recorded(campaign, unit, false, List.of())) == 0, leads));
        calls.put(
                "OnBehalf.withdraw",
                new Call(
                        unit -> onBehalf.withdraw(
                                campaign, unit, new Reading(someone(unit), TestCampaigns.GRADED), false, REASON),
                        leads));
        // last, since it opens the names for what comes after
        calls.put("CellStudy.lookUp", new Call(unit -> lookUp(unit), within(Permission.LOOK_UP_NAMES)));
        return calls;
    }

    private boolean lookUp(UnitId unit) {
        try {
            study.lookUp(unit, REASON);
        } catch (RegisterRefused noCell) {
            return true;
        }
        return study.open(campaign, unit) != null;
    }

    private StudiedTogether studied(UnitId unit) {
        return new StudiedTogether(
                Set.of(someone(unit)), Set.of(TestCampaigns.GRADED), LocalDate.now(clock), "kiểm tra");
    }

    private MemberId someone(UnitId unit) {
        return cells.eligible(campaign, unit).stream().findFirst().orElse(new MemberId(NONE));
    }

    private void signIn(Role role) {
        if (role == Role.NOBODY) {
            demo.signOut();
        } else if (role.office == null) {
            demo.signIn(demo.plainMember(demo.unit(CellCampaign.CELL)));
        } else {
            demo.signIn(demo.holder(role.office, String.valueOf(role.unit)));
        }
    }

    private BiPredicate<Role, String> within(Permission permission) {
        return (role, code) -> role.permissions.contains(permission)
                && !code.equals(FORGED)
                && path(code).contains(role.unit);
    }

    private List<String> path(String code) {
        var path = new ArrayList<String>();
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
        return role.permissions.contains(Permission.READ_NAMES) && CellCampaign.CELL.equals(role.unit);
    }

    private static boolean isCell(String code) {
        return Set.of(CellCampaign.CELL, CellCampaign.BESIDE, CellCampaign.FOREIGN, GRASSROOTS_CELL)
                .contains(code);
    }

    private static boolean answers(Call call, UnitId unit) {
        try {
            return call.call().test(unit);
        } catch (AccessDeniedException denied) {
            return false;
        }
    }

    private static boolean passes(Runnable call) {
        try {
            call.run();
        } catch (AccessDeniedException denied) {
            return false;
        }
        return true;
    }
}
