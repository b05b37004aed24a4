package vn.quantriet.campaign.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.HandCounted;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.campaign.completion.Recount;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.Region;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.shared.Format;

/** The figures of UC-026 against the example that was counted by hand. */
@PortalTest
@Transactional
class UC026FiguresTest {

    @Autowired
    HandCounted example;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    DemoPeople demo;

    @Autowired
    Figures figures;

    @Autowired
    Recount recount;

    @Autowired
    CampaignDesk desk;

    @Autowired
    JdbcClient jdbc;

    CampaignId campaign;

    @BeforeEach
    void build() {
        campaign = example.build();
    }

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    private Overview.Figured open(String unit) {
        return open(unit, null);
    }

    private Overview.Figured open(String unit, Region region) {
        return figures.open(campaign, example.unit(unit), region).figures();
    }

    /** The line of a unit as it stands in counting.md. */
    public static List<String> line(UnitProgress row) {
        var counted = row.counted();
        var line = new ArrayList<String>();
        line.add(Format.count(counted.onList()));
        Stream.of(StandingKind.values()).forEach(kind -> line.add(Format.count(counted.excluded(kind))));
        line.add(Format.count(counted.eligible()));
        line.add(Format.count(counted.done()));
        line.add(Format.rate(counted.done(), counted.eligible()));
        return line;
    }

    /** BR-026-1 */
    @Test
    void countsWhatWasCountedByHand() {
        var rows = new ArrayList<UnitProgress>();
        var upper = open(HandCounted.UPPER);
        rows.add(upper.unit());
        rows.addAll(upper.below());
        rows.addAll(figures.below(campaign, example.unit(HandCounted.SOUTH), null));

        assertThat(rows)
                .extracting(UnitProgress::name)
                .containsExactly(
                        HandCounted.UPPER,
                        HandCounted.SOUTH,
                        HandCounted.INVEST,
                        HandCounted.RETIRED,
                        HandCounted.CENTRE,
                        HandCounted.OFFICE);
        assertThat(rows)
                .filteredOn(UnitProgress::brokenDown)
                .hasSize(5)
                .allSatisfy(row -> assertThat(line(row)).as(row.name()).isEqualTo(HandCounted.BY_HAND.get(row.name())));
        assertThat(upper.unit().counted().underWay()).isEqualTo(7);
        assertThat(upper.unit().counted().notBegun()).isEqualTo(32);
    }

    /** BR-026-1: the same by a recount, and opened from any level. */
    @Test
    void aRecountAndEveryOtherWayThereGiveTheSame() {
        var kept = campaigns.tallies(campaign);
        recount.count(campaign);
        assertThat(campaigns.tallies(campaign)).isEqualTo(kept);

        for (var name : List.of(HandCounted.SOUTH, HandCounted.CENTRE, HandCounted.OFFICE, HandCounted.INVEST)) {
            var unit = example.unit(name);
            assertThat(line(open(name).unit())).as(name).isEqualTo(HandCounted.BY_HAND.get(name));
            assertThat(line(figures.why(campaign, unit, null).unit())).isEqualTo(HandCounted.BY_HAND.get(name));
            assertThat(line(figures.report(campaign, unit, null, null).total()))
                    .isEqualTo(HandCounted.BY_HAND.get(name));
        }
    }

    /** BR-026-6 */
    @Test
    void groupsUnderFiveAreNotBrokenDownAboveTheUnit() {
        var retired = open(HandCounted.RETIRED).unit();
        assertThat(retired.brokenDown()).isFalse();
        assertThat(retired.counted().onList()).isEqualTo(3);
        assertThat(retired.counted().exclusions()).containsOnlyKeys(StandingKind.OTHER);
        assertThat(retired.parts()).isEmpty();

        example.signInAs("bi-thu", example.unit(HandCounted.RETIRED));
        var own = open(HandCounted.RETIRED).unit();
        assertThat(line(own)).isEqualTo(HandCounted.BY_HAND.get(HandCounted.RETIRED));
        assertThat(own.parts()).hasSize(3);
    }

    /** BR-026-2 */
    @Test
    void saysWhichPartIsMissingMostAndWhatWasRecordedOnBehalf() {
        var missed = open(HandCounted.CENTRE).unit().missedMost().orElseThrow();
        assertThat(missed.asked().part()).isEqualTo(Part.QUIZ);
        assertThat(missed.missing()).isEqualTo(19);

        var somebody =
                example.members(HandCounted.CENTRE, "state = 'NOT_BEGUN'").getFirst();
        example.everything(somebody, new Recorder(somebody, "Bí thư"));
        var counted = open(HandCounted.CENTRE).unit().counted();
        assertThat(counted.done()).isEqualTo(12);
        assertThat(counted.onBehalf()).isEqualTo(1);
    }

    /** BR-026-2: the amendment of counting.md, 11 / 31. */
    @Test
    void explainsAnAmendmentAfterLocking() {
        amendTheOneElsewhere();
        var why = figures.why(campaign, example.unit(HandCounted.CENTRE), null);

        assertThat(why.unit().counted().eligible()).isEqualTo(31);
        assertThat(Format.rate(why.unit().counted().done(), why.unit().counted().eligible()))
                .isEqualTo("35,48%");
        assertThat(why.amended()).isEqualTo(1);
        assertThat(why.amendments().getFirst().from()).isEqualTo(StandingKind.ELSEWHERE);
        assertThat(why.amendments().getFirst().reason())
                .as("free text may name people")
                .isNull();
        assertThat(figures.why(campaign, example.unit(HandCounted.UPPER), null).amended())
                .isEqualTo(1);
        assertThat(figures.why(campaign, example.unit(HandCounted.OFFICE), null).amended())
                .isZero();

        example.signInAs("bi-thu", example.unit(HandCounted.CENTRE));
        assertThat(figures.why(campaign, example.unit(HandCounted.CENTRE), null)
                        .amendments()
                        .getFirst()
                        .reason())
                .isEqualTo("ghi nhầm");
    }

    private void amendTheOneElsewhere() {
        var member =
                example.members(HandCounted.CENTRE, "exclusion = 'ELSEWHERE'").getFirst();
        jdbc.sql(
                        "UPDATE campaign_roster SET exclusion = NULL, amended = TRUE WHERE campaign_id = :c AND member_id = :m")
                .param("c", campaign.value())
                .param("m", member.value())
                .update();
        jdbc.sql(
                        "INSERT INTO campaign_amendment (campaign_id, member_id, kind, unit_id, exclusion_from, reason, made_at,"
                                + " made_by_name) VALUES (:c, :m, 'INCLUDED', :u, 'ELSEWHERE', 'ghi nhầm', NOW(3), 'Bí thư')")
                .param("c", campaign.value())
                .param("m", member.value())
                .param("u", example.unit(HandCounted.CENTRE).value())
                .update();
        recount.count(campaign);
    }

    /** BR-026-4: the tree of the list stays; what left the scope counts along and leads nowhere. */
    @Test
    void aUnitThatMovedAwayCountsAlongAndCannotBeOpened() {
        var elsewhere = example.add("Đảng bộ khác", null, "dang-bo-co-so", "NORTH");
        example.move(HandCounted.OFFICE, elsewhere);

        assertThat(line(open(HandCounted.SOUTH).unit())).isEqualTo(HandCounted.BY_HAND.get(HandCounted.SOUTH));
        assertThat(open(HandCounted.SOUTH).below())
                .extracting(UnitProgress::name, UnitProgress::within)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(HandCounted.CENTRE, true),
                        org.assertj.core.groups.Tuple.tuple(HandCounted.OFFICE, false));
        assertThatThrownBy(() -> open(HandCounted.OFFICE)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> figures.why(campaign, example.unit(HandCounted.OFFICE), null))
                .isInstanceOf(AccessDenied.class);

        example.signInAs("bi-thu-dang-bo", elsewhere);
        assertThat(line(open(HandCounted.OFFICE).unit())).isEqualTo(HandCounted.BY_HAND.get(HandCounted.OFFICE));
        assertThat(open(HandCounted.OFFICE).path())
                .as("nothing above it in that tree is in scope")
                .isEmpty();
        assertThat(figures.open(campaign, elsewhere, null).figures())
                .as("it stands in today's tree, not in that of the list")
                .isNull();
        assertThat(figures.open(null, null, null).figures().unit().name()).isEqualTo(HandCounted.OFFICE);
    }

    /** BR-026-5 */
    @Test
    void aRegionCountsOnlyItsOwnLeaves() {
        var south = open(HandCounted.UPPER, Region.SOUTH);
        assertThat(line(south.unit())).isEqualTo(HandCounted.BY_HAND.get(HandCounted.SOUTH));
        assertThat(south.below()).extracting(UnitProgress::name).containsExactly(HandCounted.SOUTH);
        assertThat(south.slowest())
                .extracting(Overview.SlowCell::name)
                .containsExactly(HandCounted.CENTRE, HandCounted.OFFICE);
        assertThat(open(HandCounted.UPPER, Region.CENTRE).unit().counted()).isEqualTo(Counted.NOBODY);
        assertThat(figures.report(campaign, example.unit(HandCounted.UPPER), Region.NORTH, null)
                        .rows())
                .extracting(row -> row.progress().name())
                .containsExactly(HandCounted.INVEST, HandCounted.RETIRED);
    }

    /** BR-026-7 */
    @Test
    void namesTheChiBoFurthestBehindAndNobodyWithoutAnybodyEligible() {
        assertThat(open(HandCounted.UPPER).slowest())
                .extracting(Overview.SlowCell::name)
                .containsExactly(HandCounted.CENTRE, HandCounted.OFFICE, HandCounted.INVEST);
    }

    /** BR-026-8: counting.md, rule 11. */
    @Test
    void aClosedCampaignDoesNotMove() {
        desk.close(campaign);
        var before = figures.report(campaign, example.unit(HandCounted.UPPER), null, null);
        example.everything(
                example.members(HandCounted.CENTRE, "state = 'NOT_BEGUN'").getFirst(), null);
        var after = figures.report(campaign, example.unit(HandCounted.UPPER), null, null);

        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.total()).isEqualTo(before.total());
    }

    /** BR-026-3: an open campaign that closes first, else the last that was closed. */
    @Test
    void opensWhatIsMeantFirst() {
        var later = campaigns.open(example.unit(HandCounted.SOUTH));
        jdbc.sql("UPDATE campaign SET closes_at = closes_at + INTERVAL 1 MONTH WHERE id = :c")
                .param("c", later.value())
                .update();
        assertThat(figures.open(null, null, null).campaign().id()).isEqualTo(campaign);
        desk.close(campaign);
        assertThat(figures.open(null, null, null).campaign().id()).isEqualTo(later);
        desk.close(later);
        jdbc.sql("UPDATE campaign SET closed_at = closed_at + INTERVAL 1 MINUTE WHERE id = :c")
                .param("c", campaign.value())
                .update();
        assertThat(figures.open(null, null, null).campaigns())
                .extracting(CampaignHead::id)
                .containsExactly(campaign, later);
    }

    /** BR-026-3 */
    @Test
    void aDraftIsSeenByNobody() {
        var draft = desk.draft(campaigns.draft(example.unit(HandCounted.UPPER)));
        assertThat(figures.open(null, null, null).campaigns())
                .extracting(CampaignHead::id)
                .doesNotContain(draft);
        assertThatThrownBy(() -> figures.open(draft, null, null)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> figures.open(CampaignId.SELF_STUDY, null, null))
                .isInstanceOf(AccessDenied.class);
    }

    /** BR-026-9 */
    @Test
    void takesSixStatementsAtMostAtAnySize() {
        var small = example.unit(HandCounted.UPPER);
        assertThat(StatementCount.of(() -> figures.open(campaign, small, null))).hasSize(6);
        assertThat(StatementCount.of(() -> figures.below(campaign, small, null)))
                .hasSize(2);

        UnitId large = demo.unit("BKH");
        demo.signIn(demo.holder("can-bo-dang-uy", "BKH"));
        var whole = campaigns.open(large);
        assertThat(StatementCount.of(() -> figures.open(whole, large, null))).hasSize(6);
        assertThat(StatementCount.of(() -> figures.open(null, null, null))).hasSize(6);
        assertThat(StatementCount.of(() -> figures.below(whole, large, null))).hasSize(2);
        assertThat(StatementCount.of(() -> figures.why(whole, large, null))).hasSizeLessThanOrEqualTo(6);
        assertThat(StatementCount.of(() -> figures.report(whole, large, null, null)))
                .hasSizeLessThanOrEqualTo(6);
    }

    /** BR-026-9: tallies are read, facts are not. */
    @Test
    void neverReadsTheFacts() {
        var upper = example.unit(HandCounted.UPPER);
        assertThat(StatementCount.of(() -> {
                    figures.open(campaign, upper, null);
                    figures.below(campaign, upper, null);
                    figures.why(campaign, upper, null);
                    figures.report(campaign, upper, null, null);
                }))
                .noneMatch(sql -> sql.matches("(?s).*\\bcampaign_(roster|part)\\b.*"));
    }
}
