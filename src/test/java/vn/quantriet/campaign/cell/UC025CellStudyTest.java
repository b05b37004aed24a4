package vn.quantriet.campaign.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.ReasonNeeded;
import vn.quantriet.shared.VietnameseText;

/** The people of a chi bộ on the locked list. */
@PortalTest
@Transactional
class UC025CellStudyTest {

    @Autowired
    CellCampaign cells;

    @Autowired
    DemoPeople people;

    @Autowired
    CellStudy study;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId unit;
    private CampaignId campaign;

    @BeforeEach
    void aSecretary() {
        unit = people.unit(CellCampaign.CELL);
        campaign = cells.open();
        cells.secretary();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-025-3 */
    @Test
    void holdsEverybodyOfTheListInTheOrderOfNames() {
        var page = study.open(campaign, unit);
        assertThat(page.people()).hasSizeGreaterThan(20);
        assertThat(page.eligible()).hasSize(cells.eligible(campaign, unit).size());
        assertThat(page.in(PartState.NOT_BEGUN)).isEqualTo(page.eligible().size());
        var given = page.people().stream()
                .map(person -> VietnameseText.givenName(person.name()))
                .toList();
        assertThat(given).isSortedAccordingTo(Collator.getInstance(Locale.of("vi")));
        assertThat(page.modules())
                .extracting(CellModule::module)
                .containsExactly(TestCampaigns.GRADED, TestCampaigns.UNGRADED);
        assertThat(page.leads()).isTrue();
    }

    /** BR-025-3 */
    @Test
    void whoHasMovedStaysAndItIsSaid() {
        var mover = cells.eligible(campaign, unit).getFirst();
        jdbc.sql("UPDATE membership SET unit_id = :to WHERE member_id = :member AND kind = 'HOME'"
                        + " AND valid_until = '9999-12-31'")
                .param("to", people.unit(CellCampaign.BESIDE).value())
                .param("member", mover.value())
                .update();
        var moved = study.open(campaign, unit).people().stream()
                .filter(CellPerson::moved)
                .toList();
        assertThat(moved).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(mover);
            assertThat(person.movedTo()).isNotBlank();
        });
    }

    /** BR-025-3 */
    @Test
    void marksWhatWasAmended() {
        var member = cells.eligible(campaign, unit).getFirst();
        jdbc.sql("UPDATE campaign_roster SET amended = TRUE, exclusion = 'OTHER', exclusion_note = 'ốm dài ngày'"
                        + " WHERE campaign_id = :campaign AND member_id = :member")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .update();
        jdbc.sql("INSERT INTO campaign_amendment (campaign_id, member_id, kind, unit_id, exclusion_to, reason, made_at,"
                        + " made_by_name) VALUES (:campaign, :member, 'EXCLUDED', :unit, 'OTHER', 'theo đơn đã duyệt',"
                        + " UTC_TIMESTAMP(), 'Người điều chỉnh')")
                .param("campaign", campaign.value())
                .param("member", member.value())
                .param("unit", unit.value())
                .update();
        var page = study.open(campaign, unit);
        assertThat(page.excluded(CellFilter.ALL))
                .filteredOn(person -> person.id().equals(member))
                .singleElement()
                .satisfies(person -> assertThat(person.amendment()).isEqualTo("theo đơn đã duyệt"));
        assertThat(page.eligible()).noneMatch(person -> person.id().equals(member));
    }

    /** BR-025-4 */
    @Test
    void filtersSearchesWithoutDiacriticsAndSorts() {
        var members = cells.eligible(campaign, unit);
        onBehalf.record(
                campaign,
                unit,
                new StudiedTogether(
                        Set.of(members.getFirst()), Set.of(TestCampaigns.GRADED), LocalDate.now(clock), ""));
        var page = study.open(campaign, unit);
        assertThat(page.eligible(filter("", CellFilter.Show.NOT_BEGUN, CellFilter.Order.NAME)))
                .hasSize(members.size() - 1);
        assertThat(page.eligible(filter("", CellFilter.Show.NOT_DONE, CellFilter.Order.NAME)))
                .hasSize(members.size());
        assertThat(page.eligible(filter("", CellFilter.Show.DONE, CellFilter.Order.NAME)))
                .isEmpty();
        assertThat(page.eligible(filter("", CellFilter.Show.EVERYBODY, CellFilter.Order.BEHIND))
                        .getLast()
                        .id())
                .isEqualTo(members.getFirst());
        var someone = page.eligible().get(3);
        assertThat(page.eligible(
                        filter(VietnameseText.fold(someone.name()), CellFilter.Show.EVERYBODY, CellFilter.Order.NAME)))
                .contains(someone);
        assertThat(page.eligible(filter("khong ai ca", CellFilter.Show.EVERYBODY, CellFilter.Order.NAME)))
                .isEmpty();
    }

    /** BR-025-5 */
    @Test
    void aCommitteeGivesAReasonAndLeadsNothing() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        assertThatThrownBy(() -> study.open(campaign, unit)).isInstanceOf(ReasonNeeded.class);
        study.lookUp(unit, "kiểm tra tiến độ học tập");
        assertThat(study.open(campaign, unit).leads()).isFalse();
        assertThat(looks()).isEqualTo(1);
        study.open(campaign, unit);
        assertThat(looks()).as("one look, one line").isEqualTo(1);
    }

    /** BR-025-5 */
    @Test
    void aLookOfTheInspectorIsWrittenDownAndOneOfTheSecretaryIsNot() {
        study.open(campaign, unit);
        assertThat(looks()).isZero();
        people.signIn(people.holder("kiem-tra", "BKH"));
        study.open(campaign, unit);
        assertThat(looks()).isEqualTo(1);
    }

    /** BR-025-4 */
    @Test
    void takesFourStatementsBesidesTheDoor() {
        study.open(campaign, unit);
        assertThat(StatementCount.of(() -> study.open(campaign, unit)))
                .as("the name at the door; then the chi bộ, its people, their parts, the modules")
                .hasSizeLessThanOrEqualTo(5);
        assertThat(StatementCount.of(() -> study.own())).hasSize(1);
    }

    /** BR-025-4 */
    @Test
    void readsNoMoreThanTheChiBo() {
        for (var sql : List.of(CellRecords.PEOPLE, CellRecords.PARTS)) {
            var plan = jdbc.sql("EXPLAIN " + sql)
                    .param("campaign", campaign.value())
                    .param("position", 5)
                    .param("today", LocalDate.now(clock))
                    .query((row, number) -> row.getString("table") + " " + row.getString("type"))
                    .list();
            assertThat(plan.stream()
                            .filter(step -> step != null && !step.startsWith("<union"))
                            .collect(Collectors.toList()))
                    .noneMatch(step -> step.endsWith(" ALL") || step.endsWith(" index"));
        }
    }

    /** BR-025-12 */
    @Test
    void tellsWhoLeadsHowFarTheOwnChiBoIs() {
        var members = cells.eligible(campaign, unit);
        onBehalf.record(
                campaign,
                unit,
                new StudiedTogether(
                        Set.copyOf(members.subList(0, 4)), Set.of(TestCampaigns.GRADED), LocalDate.now(clock), ""));
        assertThat(study.own())
                .filteredOn(figures -> figures.campaign().id().equals(campaign))
                .singleElement()
                .satisfies(figures -> {
                    assertThat(figures.unit()).isEqualTo(unit);
                    assertThat(figures.underWay()).isEqualTo(4);
                    assertThat(figures.eligible()).isEqualTo(members.size());
                });
        people.signIn(people.holder("kiem-tra", "BKH"));
        assertThat(study.own()).as("an inspector leads no chi bộ").isEmpty();
    }

    private static CellFilter filter(String text, CellFilter.Show show, CellFilter.Order order) {
        return new CellFilter(text, show, order);
    }

    private int looks() {
        return jdbc.sql("SELECT COUNT(*) FROM names_look WHERE unit_id = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }
}
