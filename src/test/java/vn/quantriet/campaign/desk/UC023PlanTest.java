package vn.quantriet.campaign.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.desk.CampaignDraft.Directive;
import vn.quantriet.campaign.desk.CampaignDraft.ModuleChoice;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.organisation.DemoPeople;

/** Planning, opening, extending and closing a campaign. */
@PortalTest
@Transactional
class UC023PlanTest {

    private static final String ROOT = "BKH";
    private static final String GRASSROOTS = "BKH.TCTK";
    private static final String CELL = "BKH.THQD";

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    DemoPeople people;

    @Autowired
    CampaignDesk desk;

    @Autowired
    CampaignPlans plans;

    @Autowired
    Completions completions;

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UnitId root;

    @BeforeEach
    void aLeader() {
        root = people.unit(ROOT);
        people.signIn(people.holder("can-bo-dang-uy", ROOT));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-023-1 */
    @Test
    void keepsADraftAsItWasTyped() {
        var today = LocalDate.now(clock);
        var draft = new CampaignDraft(
                "Học tập Nghị quyết 57-NQ/TW",
                new Directive("12-CT/ĐU", today.minusDays(20), "Đảng ủy Bộ"),
                root,
                "Trần Văn Hòa, Phó Bí thư",
                today.minusDays(3),
                today,
                today.plusDays(30),
                today.minusDays(60),
                true,
                List.of(
                        new ModuleChoice(TestCampaigns.UNGRADED, EnumSet.of(Part.READ)),
                        new ModuleChoice(TestCampaigns.GRADED, EnumSet.of(Part.READ, Part.QUIZ))),
                Set.of(people.unit(GRASSROOTS), people.unit(CELL)));
        assertThat(plans.plan(desk.draft(draft)).draft()).isEqualTo(draft);
    }

    /** BR-023-2 */
    @Test
    void refusesAChangeOfADraftThatSomebodyElseHasChangedMeanwhile() {
        var id = desk.draft(campaigns.draft(root));
        var version = plans.plan(id).version();
        desk.edit(id, version, titled("Lần thứ hai"));
        assertRefused("campaign.refused.changed-meanwhile", () -> desk.edit(id, version, titled("Lần thứ ba")));
        assertThat(plans.plan(id).draft().title()).isEqualTo("Lần thứ hai");
        assertThat(audited("campaign.draft-edited", id)).isEqualTo(1);
    }

    @Test
    void deletesADraftAndNothingElse() {
        var id = desk.draft(campaigns.draft(root));
        desk.delete(id);
        assertThatThrownBy(() -> plans.plan(id)).isInstanceOf(AccessDenied.class);
        var open = campaigns.open(root);
        assertRefused("campaign.refused.no-draft", () -> desk.delete(open));
        assertThat(audited("campaign.draft-deleted", id)).isEqualTo(1);
    }

    /** BR-023-3 */
    @Test
    void showsBeforeTheOpeningExactlyWhomItWillCount() {
        var id = desk.draft(campaigns.draft(root, people.unit(GRASSROOTS), people.unit(CELL)));
        var preview = plans.preview(id);
        desk.open(id);
        var row = plans.campaign(id);
        assertThat(preview.onList()).isEqualTo(row.onList()).isPositive();
        assertThat(preview.eligible()).isEqualTo(row.eligible()).isLessThan(preview.onList());
        preview.excluded()
                .forEach((reason, people) -> assertThat(jdbc.sql("SELECT COUNT(*) FROM campaign_roster"
                                        + " WHERE campaign_id = :id AND exclusion = :reason")
                                .param("id", id.value())
                                .param("reason", reason.name())
                                .query(Long.class)
                                .single())
                        .as(reason.name())
                        .isEqualTo(people));
    }

    /** BR-023-4 */
    @Test
    void doesNotOpenWhatNobodyCouldComplete() {
        var today = LocalDate.now(clock);
        var good = campaigns.draft(root);
        assertRefused("campaign.refused.window-over", opening(dated(good, today, today.minusDays(1))));
        assertRefused("campaign.refused.list-day-to-come", opening(dated(good, today.plusDays(1), today.plusDays(9))));
        assertRefused("campaign.refused.not-approved", opening(asking(good, false, TestCampaigns.GRADED, Part.READ)));
        var asked = asking(good, true, TestCampaigns.GRADED, Part.QUIZ);
        var edition = editions.current(TestCampaigns.GRADED).orElseThrow();
        assertRefused(
                "campaign.refused.no-questions",
                () -> MaterialCheck.check(asked, asked.modules().getFirst(), edition, false));
        assertRefused("campaign.refused.no-edition", opening(asking(good, true, "khong-co", Part.READ)));
    }

    @Test
    void doesNotOpenWhenNobodyWouldBeCounted() {
        jdbc.sql("DELETE FROM standing WHERE member_id IN (SELECT member_id FROM membership WHERE unit_id = :unit)")
                .param("unit", people.unit(CELL).value())
                .update();
        jdbc.sql("""
                        INSERT INTO standing (member_id, kind, valid_from, valid_until)
                        SELECT member_id, 'EXEMPT', '2020-01-01', '9999-12-31' FROM membership
                         WHERE unit_id = :unit AND kind = 'HOME' AND valid_until = '9999-12-31'""").param("unit", people.unit(CELL).value()).update();
        assertRefused("campaign.refused.nobody-eligible", opening(campaigns.draft(root, people.unit(CELL))));
    }

    /** BR-023-5 */
    @Test
    void keepsToUnitsBelowTheOneThatRunsIt() {
        assertRefused(
                "campaign.refused.units-elsewhere",
                () -> desk.draft(campaigns.draft(people.unit(GRASSROOTS), people.unit(CELL))));
        people.signIn(people.holder("bi-thu-dang-bo", GRASSROOTS));
        assertThatThrownBy(() -> desk.draft(campaigns.draft(root))).isInstanceOf(AccessDenied.class);
        assertThat(plans.units("")).extracting(unit -> unit.id()).doesNotContain(root, people.unit(CELL));
        assertThat(plans.top().id()).isEqualTo(people.unit(GRASSROOTS));
    }

    /** BR-023-6 */
    @Test
    void givesMoreTimeForAReasonAndSaysSoInTheTrail() {
        var id = campaigns.open(root);
        var last = LocalDate.now(clock).plusDays(9);
        assertRefused("campaign.refused.reason", () -> desk.extend(id, last.plusDays(5), "bão"));
        assertRefused("campaign.refused.not-later", () -> desk.extend(id, last, "bão lũ kéo dài"));
        desk.extend(id, last.plusDays(5), "bão lũ kéo dài");
        assertThat(plans.campaign(id).campaign().lastDay(clock)).isEqualTo(last.plusDays(5));
        assertThat(audited("campaign.extended", id)).isEqualTo(1);
    }

    @Test
    void letsWorkOfTheDaysAfterTheWindowCountOnceItIsExtended() {
        campaigns.withoutDemo();
        var id = campaigns.open(root);
        jdbc.sql("UPDATE campaign SET opens_at = '2026-01-01', closes_at = '2026-02-01' WHERE id = :id")
                .param("id", id.value())
                .update();
        var member = people.plainMember(people.unit(CELL));
        var now = clock.instant();
        assertThat(completions.duties(member, TestCampaigns.UNGRADED))
                .isNotEmpty()
                .noneMatch(duty -> duty.counts(now));
        desk.extend(id, LocalDate.now(clock).plusDays(1), "chờ kết nối mạng");
        assertThat(completions.duties(member, TestCampaigns.UNGRADED)).allMatch(duty -> duty.counts(now));
    }

    /** BR-023-7 */
    @Test
    void closesOnceAndForGood() {
        var id = campaigns.open(root);
        desk.leadBy(id, "Lê Thị Bình, Phó Bí thư");
        desk.close(id);
        assertThat(plans.campaign(id).campaign().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(plans.campaign(id).ledBy()).isEqualTo("Lê Thị Bình, Phó Bí thư");
        assertThat(audited("campaign.closed", id)).isEqualTo(1);
        assertThat(audited("campaign.led-by", id)).isEqualTo(1);
        assertRefused("campaign.refused.not-open", () -> desk.close(id));
        assertRefused(
                "campaign.refused.not-open",
                () -> desk.extend(id, LocalDate.now(clock).plusDays(60), "thêm hạn"));
        assertRefused("campaign.refused.closed", () -> desk.leadBy(id, "Ai khác"));
    }

    private CampaignDraft titled(String title) {
        var draft = campaigns.draft(root);
        return new CampaignDraft(
                title,
                null,
                root,
                null,
                draft.listOn(),
                draft.opensOn(),
                draft.lastDay(),
                null,
                true,
                draft.modules(),
                draft.units());
    }

    private static CampaignDraft dated(CampaignDraft draft, LocalDate listOn, LocalDate lastDay) {
        return new CampaignDraft(
                draft.title(),
                null,
                draft.unit(),
                null,
                listOn,
                draft.opensOn(),
                lastDay,
                null,
                true,
                draft.modules(),
                draft.units());
    }

    private static CampaignDraft asking(CampaignDraft draft, boolean checked, String module, Part part) {
        return new CampaignDraft(
                draft.title(),
                null,
                draft.unit(),
                null,
                draft.listOn(),
                draft.opensOn(),
                draft.lastDay(),
                null,
                checked,
                List.of(new ModuleChoice(module, EnumSet.of(part))),
                draft.units());
    }

    private ThrowingCallable opening(CampaignDraft draft) {
        var id = desk.draft(draft);
        return () -> desk.open(id);
    }

    private static void assertRefused(String messageKey, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        CampaignRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(messageKey));
    }

    private int audited(String action, CampaignId id) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action AND subject_id = :id")
                .param("action", action)
                .param("id", Long.toString(id.value()))
                .query(Integer.class)
                .single();
    }
}
