package vn.quantriet.campaign.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.campaign.completion.Recount;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.StandingKind;

/** Corrections of a locked list; the tallies follow each of them as a recount would have it (BR-023-10). */
@PortalTest
@Transactional
class UC023AmendmentsTest {

    private static final String WHY = "nhập nhầm khi chốt";
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
    RosterAmendments amendments;

    @Autowired
    Completions completions;

    @Autowired
    Recount recount;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UnitId root;
    UnitId cell;
    CampaignId campaign;
    MemberId member;

    @BeforeEach
    void anOpenCampaign() {
        root = people.unit(ROOT);
        cell = people.unit(CELL);
        people.signIn(people.holder("can-bo-dang-uy", ROOT));
        campaign = campaigns.open(root);
        member = people.plainMember(cell);
        report(member, TestCampaigns.GRADED, Part.READ, PartState.DONE);
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void excludesSomebodyAndIncludesHimAgain() {
        var eligible = sum("not_begun + under_way + done");
        amendments.exclude(campaign, member, StandingKind.ABROAD, WHY);
        assertThat(sum("not_begun + under_way + done")).isEqualTo(eligible - 1);
        assertThat(sum("under_way")).isZero();
        assertThatTalliesAreRight();
        amendments.exclude(campaign, member, StandingKind.OTHER, "đi điều trị dài ngày");
        assertThatTalliesAreRight();
        assertThat(refusal(() -> amendments.exclude(campaign, member, StandingKind.OTHER, WHY)))
                .isEqualTo("campaign.refused.excluded-already");
        amendments.include(campaign, member, WHY);
        assertThat(sum("under_way")).isEqualTo(1);
        assertThatTalliesAreRight();
        assertThat(refusal(() -> amendments.include(campaign, member, WHY)))
                .isEqualTo("campaign.refused.included-already");
        assertThat(amendments.list(campaign))
                .extracting(AmendmentRow::kind)
                .containsExactly(AmendmentKind.INCLUDED, AmendmentKind.EXCLUDED, AmendmentKind.EXCLUDED);
        assertThat(amended()).isTrue();
    }

    @Test
    void movesSomebodyWithWhatHeHasDone() {
        var other = otherCell();
        amendments.move(campaign, member, other, WHY);
        assertThat(sum("under_way", other)).isEqualTo(1);
        assertThat(sum("under_way", cell)).isZero();
        assertThatTalliesAreRight();
        amendments.move(campaign, member, cell, WHY);
        assertThatTalliesAreRight();
        assertThat(refusal(() -> amendments.move(campaign, member, cell, WHY)))
                .isEqualTo("campaign.refused.there-already");
        assertThat(refusal(() -> amendments.move(campaign, member, root, WHY)))
                .as("it holds no members")
                .isEqualTo("campaign.refused.no-cell");
    }

    @Test
    void takesSomebodyOffTheListAndPutsHimBackWithWhatRoomsKnow() {
        var onList = onList();
        amendments.remove(campaign, member, "đã từ trần");
        assertThat(onList()).isEqualTo(onList - 1);
        assertThatTalliesAreRight();
        assertThatThrownBy(() -> amendments.remove(campaign, member, WHY)).isInstanceOf(AccessDenied.class);
        amendments.add(campaign, member, cell, null, WHY);
        assertThat(onList()).isEqualTo(onList);
        assertThatTalliesAreRight();
        assertThat(refusal(() -> amendments.add(campaign, member, cell, null, WHY)))
                .isEqualTo("campaign.refused.listed-already");
    }

    @Test
    void staysRightThroughManyAmendmentsOfPeopleInEveryState() {
        var random = new Random(23);
        var listed = jdbc.sql(
                        "SELECT member_id FROM campaign_roster WHERE campaign_id = :id ORDER BY member_id LIMIT 60")
                .param("id", campaign.value())
                .query((row, number) -> new MemberId(row.getLong(1)))
                .list();
        for (var someone : listed) {
            var recorder = random.nextBoolean() ? new Recorder(member, "Bí thư") : null;
            for (var part : List.of(Part.READ, Part.QUIZ)) {
                if (random.nextInt(3) > 0) {
                    completions.report(
                            campaign,
                            new PartReport(
                                    someone,
                                    TestCampaigns.GRADED,
                                    part,
                                    random.nextBoolean() ? PartState.DONE : PartState.UNDER_WAY,
                                    null,
                                    clock.instant(),
                                    recorder,
                                    null));
                }
            }
            report(someone, TestCampaigns.UNGRADED, Part.READ, PartState.DONE);
        }
        var cells = amendments.cells(campaign, "");
        for (var turn = 0; turn < 120; turn++) {
            var someone = listed.get(random.nextInt(listed.size()));
            var kind = StandingKind.values()[random.nextInt(StandingKind.values().length)];
            var to = cells.get(random.nextInt(cells.size())).id();
            var step = random.nextInt(4);
            refusal(() -> {
                switch (step) {
                    case 0 -> amendments.exclude(campaign, someone, kind, WHY);
                    case 1 -> amendments.include(campaign, someone, WHY);
                    case 2 -> amendments.move(campaign, someone, to, WHY);
                    default ->
                        completions.report(
                                campaign,
                                new PartReport(
                                        someone,
                                        TestCampaigns.GRADED,
                                        Part.QUIZ,
                                        PartState.DONE,
                                        null,
                                        clock.instant(),
                                        null,
                                        null));
                }
            });
        }
        assertThatTalliesAreRight();
        assertThat(amendments.list(campaign)).hasSizeGreaterThan(50);
    }

    @Test
    void asksForAReasonAndKeepsAuthorAndReason() {
        assertThat(refusal(() -> amendments.remove(campaign, member, "nhầm"))).isEqualTo("campaign.refused.reason");
        amendments.exclude(campaign, member, StandingKind.EXEMPT, WHY);
        assertThat(amendments.list(campaign)).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(WHY);
            assertThat(row.by()).isNotBlank();
            assertThat(row.exclusion()).isEqualTo(StandingKind.EXEMPT);
        });
        assertThat(audited("campaign.list-amended")).isEqualTo(1);
    }

    /** BR-023-11 */
    @Test
    void findsOnePersonByTheWholeCodeAndWritesTheLookDown() {
        assertThat(amendments.find(campaign, code()).member()).isEqualTo(member);
        assertThat(audited("campaign.person-looked-up")).isEqualTo(1);
        var short_ = code().substring(0, code().length() - 1);
        assertThat(refusal(() -> amendments.find(campaign, short_))).isEqualTo("campaign.refused.no-person");
        people.signIn(people.holder("bi-thu-dang-bo", GRASSROOTS));
        var below = campaigns.open(people.unit(GRASSROOTS));
        assertThat(refusal(() -> amendments.find(below, code())))
                .as("out of reach, the same as unknown")
                .isEqualTo("campaign.refused.no-person");
        assertThatThrownBy(() -> amendments.add(below, member, people.unit(GRASSROOTS), null, WHY))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void leavesDraftsAndClosedCampaignsAlone() {
        var draft = desk.draft(campaigns.draft(root));
        assertThat(refusal(() -> amendments.exclude(draft, member, StandingKind.OTHER, WHY)))
                .isEqualTo("campaign.refused.not-open");
        desk.close(campaign);
        for (var call : List.<ThrowingCallable>of(
                () -> amendments.exclude(campaign, member, StandingKind.OTHER, WHY),
                () -> amendments.include(campaign, member, WHY),
                () -> amendments.move(campaign, member, otherCell(), WHY),
                () -> amendments.remove(campaign, member, WHY),
                () -> amendments.add(campaign, member, cell, null, WHY),
                () -> amendments.find(campaign, code()))) {
            assertThat(refusal(call)).isEqualTo("campaign.refused.not-open");
        }
    }

    private void report(MemberId who, String module, Part part, PartState state) {
        completions.report(campaign, new PartReport(who, module, part, state, null, clock.instant(), null, null));
    }

    /** The key of the refusal; "done" where there was none. */
    private static String refusal(ThrowingCallable call) {
        try {
            call.call();
            return "done";
        } catch (CampaignRefused refused) {
            return refused.messageKey();
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private UnitId otherCell() {
        return amendments.cells(campaign, "").stream()
                .map(found -> found.id())
                .filter(unit -> !unit.equals(cell))
                .findFirst()
                .orElseThrow();
    }

    private String code() {
        return jdbc.sql("SELECT code FROM member WHERE id = :id")
                .param("id", member.value())
                .query(String.class)
                .single();
    }

    private boolean amended() {
        return jdbc.sql("SELECT amended FROM campaign_roster WHERE campaign_id = :c AND member_id = :m")
                .param("c", campaign.value())
                .param("m", member.value())
                .query(Boolean.class)
                .single();
    }

    private int audited(String action) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = :action AND subject_id = :id")
                .param("action", action)
                .param("id", Long.toString(member.value()))
                .query(Integer.class)
                .single();
    }

    private int onList() {
        return sum("not_begun + under_way + done + suspended + exempt + elsewhere + abroad + other");
    }

    private int sum(String what) {
        return jdbc.sql("SELECT SUM(" + what + ") FROM campaign_tally WHERE campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }

    private int sum(String what, UnitId unit) {
        return jdbc.sql("SELECT SUM(" + what + ") FROM campaign_tally WHERE campaign_id = :c AND unit_id = :unit")
                .param("c", campaign.value())
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    private void assertThatTalliesAreRight() {
        var kept = campaigns.tallies(campaign);
        recount.count(campaign);
        assertThat(kept).isEqualTo(campaigns.tallies(campaign));
    }
}
