package vn.quantriet.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;
import vn.quantriet.PortalTest;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.HandCounted;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.campaign.figures.Pulse;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.Members;
import vn.quantriet.organisation.NamesAccess;
import vn.quantriet.shared.Languages;

/**
 * Each role × own unit, above, below, beside, foreign and forged × everything that tells a figure. What is expected comes
 * from the offices and a naive walk up the parents, not from the code under test.
 */
@PortalTest
@Transactional
class FiguresRoleTest {

    private static final String ROOT = "BKH";
    private static final String OWN_CELL = "BKH.THQD";
    private static final String SIBLING_CELL = "BKH.KTDN";
    private static final String GRASSROOTS = "BKH.TCTK";
    private static final String GRASSROOTS_CELL = "BKH.TCTK.GIA";
    private static final String FOREIGN_CELL = "BKH.HVCS.KDT";
    private static final String FORGED = "(forged)";
    private static final UnitId FORGED_UNIT = new UnitId(987_654_321);
    private static final CampaignId FORGED_CAMPAIGN = new CampaignId(987_654_321);
    private static final List<String> UNITS =
            List.of(ROOT, OWN_CELL, SIBLING_CELL, GRASSROOTS, GRASSROOTS_CELL, FOREIGN_CELL, FORGED);

    /** Who asks: an office in a unit, and whether the rules of the house let it read figures. */
    enum Role {
        NOBODY(null, null, false),
        MEMBER(null, OWN_CELL, false),
        CELL_COMMITTEE("chi-uy-vien", OWN_CELL, true),
        SECRETARY("bi-thu", OWN_CELL, true),
        DEPUTY("pho-bi-thu", OWN_CELL, true),
        COMMITTEE_OFFICER("can-bo-dang-uy", ROOT, true),
        COMMITTEE_MEMBER("dang-uy-vien", ROOT, true),
        GRASSROOTS_SECRETARY("bi-thu-dang-bo", GRASSROOTS, true),
        INSPECTOR("kiem-tra", ROOT, true),
        VIEWER("theo-doi", ROOT, true),
        AUTHOR("bien-soan", ROOT, false),
        APPROVER("tham-dinh", ROOT, false),
        ADMINISTRATOR("quan-tri", ROOT, false);

        private final @Nullable String office;
        private final @Nullable String unit;
        private final boolean figures;

        Role(@Nullable String office, @Nullable String unit, boolean figures) {
            this.office = office;
            this.unit = unit;
            this.figures = figures;
        }
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    DemoPeople demo;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    HandCounted elsewhere;

    @Autowired
    Figures figures;

    @Autowired
    FiguresReport report;

    @Autowired
    Pulse pulse;

    @Autowired
    Members members;

    @Autowired
    JdbcClient jdbc;

    CampaignId campaign;
    CampaignId foreign;

    @BeforeEach
    void openCampaigns() {
        foreign = elsewhere.build();
        demo.signIn(demo.holder("can-bo-dang-uy", ROOT));
        campaign = campaigns.open(demo.unit(ROOT));
    }

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    private Map<String, Function<UnitId, Object>> calls(CampaignId asked) {
        var calls = new LinkedHashMap<String, Function<UnitId, Object>>();
        calls.put("Figures.open", unit -> figures.open(asked, unit, null).figures());
        calls.put("Figures.below", unit -> figures.below(asked, unit, null));
        calls.put("Figures.why", unit -> figures.why(asked, unit, null));
        calls.put("Figures.report", unit -> figures.report(asked, unit, null, null));
        calls.put("FiguresReport.write", unit -> report.write(asked, unit, null, Set.of(), Languages.VIETNAMESE));
        return calls;
    }

    /** BR-026-11 */
    @ParameterizedTest
    @EnumSource(Role.class)
    void reachesExactlyWhatTheOfficeReaches(Role role) {
        signIn(role);
        var soft = new SoftAssertions();
        for (var code : UNITS) {
            calls(campaign)
                    .forEach((name, call) -> soft.assertThat(answers(call, unit(code)))
                            .as("%s %s for %s", role, name, code)
                            .isEqualTo(within(role, code)));
            for (var forged : List.of(foreign, FORGED_CAMPAIGN, CampaignId.SELF_STUDY)) {
                calls(forged)
                        .forEach((name, call) -> soft.assertThat(answers(call, unit(code)))
                                .as("%s %s for %s in a campaign of others", role, name, code)
                                .isFalse());
            }
        }
        soft.assertThat(answers(unit -> figures.parts(campaign).orElse(null), FORGED_UNIT))
                .isEqualTo(role.figures);
        for (var forged : List.of(foreign, FORGED_CAMPAIGN)) {
            soft.assertThat(answers(unit -> figures.parts(forged).orElse(null), FORGED_UNIT))
                    .isFalse();
        }
        soft.assertThat(answers(unit -> pulse.of(campaign), FORGED_UNIT)).isEqualTo(role.figures);
        soft.assertThat(answers(unit -> pulse.of(foreign), FORGED_UNIT)).isFalse();
        soft.assertThat(answers(unit -> pulse.of(FORGED_CAMPAIGN), FORGED_UNIT)).isFalse();
        soft.assertAll();
    }

    /** BR-026-11: rows below, slowest and path hold nothing to open out of the scope, and the door to names is the same. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {
                "CELL_COMMITTEE",
                "SECRETARY",
                "COMMITTEE_OFFICER",
                "COMMITTEE_MEMBER",
                "GRASSROOTS_SECRETARY",
                "INSPECTOR",
                "VIEWER"
            })
    void nothingOnThePageLeadsOutOfScope(Role role) {
        signIn(role);
        var page = figures.open(null, null, null).figures();
        assertThat(page.unit().unit()).isEqualTo(demo.unit(role.unit));
        assertThat(page.path()).isEmpty();
        var rows = Stream.concat(
                        Stream.of(page.unit()),
                        figures.report(campaign, page.unit().unit(), null, null).rows().stream()
                                .map(row -> row.progress()))
                .filter(row -> row.cell())
                .limit(5)
                .toList();
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.names())
                        .as(row.name())
                        .isEqualTo(opensNames() && members.access(row.unit()) != NamesAccess.CLOSED));
    }

    private boolean opensNames() {
        try {
            members.ownUnits();
            return true;
        } catch (AccessDeniedException denied) {
            return false;
        }
    }

    @Test
    void theTableHoldsEveryPublicMethodOfEveryService() {
        var methods = new TreeSet<String>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .map(ClassUtils::getUserClass)
                .filter(type -> Set.of("vn.quantriet.statistics", "vn.quantriet.campaign.figures")
                        .contains(type.getPackageName()))
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .forEach(method -> methods.add(type.getSimpleName() + "." + method.getName())));
        var known = new TreeSet<>(calls(campaign).keySet());
        known.add("Figures.parts");
        known.add("Pulse.of");

        assertThat(methods).isEqualTo(known);
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

    private UnitId unit(String code) {
        return code.equals(FORGED) ? FORGED_UNIT : demo.unit(code);
    }

    private boolean within(Role role, String code) {
        @Nullable String step = code.equals(FORGED) ? null : code;
        while (role.figures && step != null) {
            if (step.equals(role.unit)) {
                return true;
            }
            step = jdbc.sql("SELECT p.code FROM unit u LEFT JOIN unit p ON p.id = u.parent_id WHERE u.code = :code")
                    .param("code", step)
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }
        return false;
    }

    private static boolean answers(Function<UnitId, Object> call, UnitId unit) {
        try {
            return call.apply(unit) != null;
        } catch (AccessDeniedException denied) {
            return false;
        }
    }
}
