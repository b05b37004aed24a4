package vn.quantriet.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.book.CampaignBook;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignPlans;
import vn.quantriet.campaign.desk.CampaignRefused;
import vn.quantriet.campaign.desk.CampaignSettings;
import vn.quantriet.campaign.desk.RosterAmendments;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.rules.RuleKey;

/**
 * Each role, in each place of the tree, × each method of the services of campaigns. The campaign is run by a grassroots
 * committee. What is expected comes from the rules of the house, not from the code.
 */
@PortalTest
@Transactional
class CampaignRoleTest {

    private static final String ABOVE = "BKH";
    private static final String RUNS_IT = "BKH.TCTK";
    private static final String BELOW = "BKH.TCTK.GIA";
    private static final String ELSEWHERE = "BKH.THQD";
    private static final String WHY = "thử phân quyền";

    /** Where the office is held. */
    enum Place {
        ABOVE(CampaignRoleTest.ABOVE),
        RUNS_IT(CampaignRoleTest.RUNS_IT),
        BELOW(CampaignRoleTest.BELOW),
        ELSEWHERE(CampaignRoleTest.ELSEWHERE);

        private final String code;

        Place(String code) {
            this.code = code;
        }

        boolean reachesTheCampaign() {
            return this == ABOVE || this == RUNS_IT;
        }
    }

    /** Who asks, and what the office gives. */
    enum Role {
        MEMBER(null, false, false),
        CELL_COMMITTEE("chi-uy-vien", true, false),
        SECRETARY("bi-thu", true, false),
        DEPUTY("pho-bi-thu", true, false),
        COMMITTEE_OFFICER("can-bo-dang-uy", true, true),
        COMMITTEE_MEMBER("dang-uy-vien", true, false),
        GRASSROOTS_SECRETARY("bi-thu-dang-bo", true, true),
        GRASSROOTS_DEPUTY("pho-bi-thu-dang-bo", true, true),
        INSPECTOR("kiem-tra", true, false),
        VIEWER("theo-doi", true, false),
        AUTHOR("bien-soan", false, false),
        APPROVER("tham-dinh", false, false),
        ADMINISTRATOR("quan-tri", false, false);

        private final @Nullable String office;
        private final boolean figures;
        private final boolean leads;

        Role(@Nullable String office, boolean figures, boolean leads) {
            this.office = office;
            this.figures = figures;
            this.leads = leads;
        }
    }

    private record Call(Runnable call, BiPredicate<Role, Place> allowed) {}

    @Autowired
    TestCampaigns tests;

    @Autowired
    DemoPeople people;

    @Autowired
    TestPeople signIns;

    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignBook book;

    @Autowired
    CampaignDesk desk;

    @Autowired
    CampaignPlans plans;

    @Autowired
    CampaignSettings settings;

    @Autowired
    RosterAmendments amendments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UnitId unit;
    CampaignId open;
    CampaignId draft;
    MemberId listed;

    @Nullable
    MemberId person;

    @BeforeEach
    void aCampaignAndADraft() {
        unit = people.unit(RUNS_IT);
        people.signIn(people.holder("can-bo-dang-uy", ABOVE));
        open = tests.open(unit);
        draft = desk.draft(tests.draft(unit));
        listed = new MemberId(jdbc.sql("SELECT MIN(member_id) FROM campaign_roster WHERE campaign_id = :id")
                .param("id", open.value())
                .query(Long.class)
                .single());
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** What is asked of the wrong state changes nothing: who gets that far has passed the guard. */
    private Map<String, Call> calls() {
        var calls = new LinkedHashMap<String, Call>();
        var today = LocalDate.now(clock);
        everybody(calls, "Campaigns.quizPlan", () -> campaigns.quizPlan(open, TestCampaigns.GRADED, listed, 10));
        everybody(calls, "Campaigns.campaignForQuiz", () -> campaigns.campaignForQuiz(listed, TestCampaigns.GRADED));
        everybody(calls, "Campaigns.readingPlan", () -> campaigns.readingPlan(TestCampaigns.GRADED, listed));
        everybody(calls, "CampaignBook.campaigns", () -> book.campaigns());
        calls.put(
                "CampaignBook.open",
                new Call(() -> book.open(open), (role, place) -> role.figures && place != Place.ELSEWHERE));
        leaders(calls, "CampaignPlans.campaigns", () -> plans.campaigns());
        leaders(calls, "CampaignPlans.leads", () -> plans.leads(open));
        leaders(calls, "CampaignPlans.units", () -> plans.units("chi"));
        leaders(calls, "CampaignPlans.top", () -> plans.top());
        leaders(calls, "CampaignPlans.modules", () -> plans.modules());
        inReach(calls, "CampaignPlans.campaign", () -> plans.campaign(open));
        inReach(calls, "CampaignPlans.plan", () -> plans.plan(draft));
        inReach(calls, "CampaignPlans.preview", () -> plans.preview(draft));
        inReach(calls, "CampaignPlans.settings", () -> plans.settings(draft));
        inReach(calls, "CampaignDesk.draft", () -> desk.draft(tests.draft(unit)));
        inReach(calls, "CampaignDesk.edit", () -> desk.edit(open, 0, tests.draft(unit)));
        inReach(calls, "CampaignDesk.delete", () -> desk.delete(open));
        inReach(calls, "CampaignDesk.open", () -> desk.open(open));
        inReach(calls, "CampaignDesk.extend", () -> desk.extend(draft, today.plusDays(99), WHY));
        inReach(calls, "CampaignDesk.leadBy", () -> desk.leadBy(draft, "Ai đó"));
        inReach(calls, "CampaignDesk.close", () -> desk.close(draft));
        inReach(
                calls,
                "CampaignSettings.settle",
                () -> settings.settle(open, RuleKey.QUIZ_PASS_PERCENT, "", 999, "x", WHY));
        inReach(calls, "CampaignSettings.leave", () -> settings.leave(open, RuleKey.QUIZ_PASS_PERCENT, "", WHY));
        inReach(calls, "RosterAmendments.list", () -> amendments.list(open));
        inReach(calls, "RosterAmendments.cells", () -> amendments.cells(open, ""));
        inReach(calls, "RosterAmendments.find", () -> amendments.find(draft, "x"));
        inReach(calls, "RosterAmendments.exclude", () -> amendments.exclude(draft, listed, StandingKind.ABROAD, WHY));
        inReach(calls, "RosterAmendments.include", () -> amendments.include(draft, listed, WHY));
        inReach(calls, "RosterAmendments.move", () -> amendments.move(draft, listed, unit, WHY));
        inReach(calls, "RosterAmendments.remove", () -> amendments.remove(draft, listed, WHY));
        inReach(calls, "RosterAmendments.add", () -> amendments.add(draft, listed, unit, null, WHY));
        return calls;
    }

    private static void everybody(Map<String, Call> calls, String name, Runnable call) {
        calls.put(name, new Call(call, (role, place) -> true));
    }

    private static void leaders(Map<String, Call> calls, String name, Runnable call) {
        calls.put(name, new Call(call, (role, place) -> role.leads));
    }

    private static void inReach(Map<String, Call> calls, String name, Runnable call) {
        calls.put(name, new Call(call, (role, place) -> role.leads && place.reachesTheCampaign()));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoMayNotCannot(Role role) {
        for (var place : Place.values()) {
            signIn(role, place);
            var expected = new TreeSet<String>();
            var answered = new TreeSet<String>();
            calls().forEach((name, call) -> {
                if (call.allowed().test(role, place)) {
                    expected.add(name);
                }
                if (passes(call.call())) {
                    answered.add(name);
                }
            });
            assertThat(answered).as(place.name()).isEqualTo(expected);
        }
    }

    @Test
    void nobodyAtAllGetsNothingButTheTermsOfAQuiz() {
        people.signOut();
        calls().forEach((name, call) ->
                assertThat(passes(call.call())).as(name).isEqualTo(name.equals("Campaigns.quizPlan")));
    }

    @Test
    void officeWorkNeedsThePassword() {
        var account = people.signIn(people.holder("can-bo-dang-uy", ABOVE));
        signIns.signInRemembered(account);
        var open = Set.of(
                "Campaigns.quizPlan", "Campaigns.campaignForQuiz", "Campaigns.readingPlan", "CampaignBook.campaigns");
        calls().forEach((name, call) -> {
            if (!name.equals("CampaignBook.open")) {
                assertThat(passes(call.call())).as(name).isEqualTo(open.contains(name));
            }
        });
    }

    @Test
    void whoIsOnTheListReadsTheCampaignWithoutAnyOffice() {
        people.signIn(people.plainMember(people.unit(BELOW)));
        assertThat(passes(() -> book.open(open))).isTrue();
        assertThat(passes(() -> book.open(draft))).as("a draft").isFalse();
        assertThat(book.campaigns())
                .extracting(card -> card.campaign().id())
                .contains(open)
                .doesNotContain(draft);
        people.signIn(people.plainMember(people.unit(ELSEWHERE)));
        assertThat(book.campaigns()).extracting(card -> card.campaign().id()).doesNotContain(open);
        assertThat(passes(() -> book.open(open))).isFalse();
    }

    @Test
    void forgedNumbersLeadNowhere() {
        people.signIn(people.holder("can-bo-dang-uy", ABOVE));
        for (var forged : new CampaignId[] {CampaignId.SELF_STUDY, new CampaignId(987_654_321), new CampaignId(-1)}) {
            assertThat(passes(() -> book.open(forged))).isFalse();
            assertThat(passes(() -> plans.campaign(forged))).isFalse();
            assertThat(passes(() -> plans.plan(forged))).isFalse();
            assertThat(passes(() -> desk.open(forged))).isFalse();
            assertThat(passes(() -> desk.close(forged))).isFalse();
            assertThat(passes(() -> desk.delete(forged))).isFalse();
            assertThat(passes(() -> settings.settle(forged, RuleKey.QUIZ_PASS_PERCENT, "", 1, "x", WHY)))
                    .isFalse();
            assertThat(passes(() -> amendments.remove(forged, listed, WHY))).isFalse();
        }
        assertThat(passes(() -> amendments.remove(open, new MemberId(987_654_321), WHY)))
                .isFalse();
        assertThat(passes(() -> amendments.add(open, new MemberId(987_654_321), unit, null, WHY)))
                .isFalse();
        assertThat(passes(() -> desk.draft(tests.draft(new UnitId(987_654_321)))))
                .isFalse();
    }

    @Test
    void everyMethodIsAskedFor() {
        var methods = Stream.of(
                        Campaigns.class,
                        CampaignBook.class,
                        CampaignDesk.class,
                        CampaignPlans.class,
                        CampaignSettings.class,
                        RosterAmendments.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Set.copyOf(calls().keySet())).isEqualTo(methods);
    }

    /** Somebody who is on no list of these campaigns, with the office in that place and no other. */
    private void signIn(Role role, Place place) {
        if (person == null) {
            person = people.plainMember(people.unit(ELSEWHERE));
        }
        var member = person;
        jdbc.sql("DELETE FROM office WHERE member_id = :member")
                .param("member", member.value())
                .update();
        if (role.office != null) {
            jdbc.sql("INSERT INTO office (member_id, unit_id, kind, valid_from, valid_until)"
                            + " VALUES (:member, :unit, :kind, '2020-01-01', '9999-12-31')")
                    .param("member", member.value())
                    .param("unit", people.unit(place.code).value())
                    .param("kind", role.office)
                    .update();
        }
        people.signIn(member);
    }

    /** A refusal for another reason than access is past the guard. */
    private static boolean passes(Runnable call) {
        try {
            call.run();
        } catch (AccessDeniedException denied) {
            return false;
        } catch (CampaignRefused elsewhere) {
            return true;
        }
        return true;
    }
}
