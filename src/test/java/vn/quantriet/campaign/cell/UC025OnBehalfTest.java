package vn.quantriet.campaign.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.cell.Recorded.Reading;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.PartWithdrawn;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.organisation.DemoPeople;

/** Recording on behalf: what counts, what stays, what can be taken back, and by whom. */
@PortalTest
@Transactional
@RecordApplicationEvents
class UC025OnBehalfTest {

    private static final int STEPS = 60;

    @Autowired
    CellCampaign cells;

    @Autowired
    DemoPeople people;

    @Autowired
    OnBehalf onBehalf;

    @Autowired
    CellStudy study;

    @Autowired
    Completions completions;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId unit;
    private CampaignId campaign;
    private List<MemberId> members;

    @BeforeEach
    void aSecretary() {
        unit = people.unit(CellCampaign.CELL);
        campaign = cells.open();
        members = cells.eligible(campaign, unit);
        cells.secretary();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-025-6 */
    @Test
    void recordsSeveralMembersAndModulesAtOnceAndCountsThem() {
        var recorded = record(members.subList(0, 3), TestCampaigns.GRADED, TestCampaigns.UNGRADED);
        assertThat(recorded.readings()).hasSize(6);
        assertThat(recorded.people()).isEqualTo(3);
        assertThat(cells.sum(campaign, "under_way")).isEqualTo(3);
        var person = person(members.getFirst());
        var part = person.find(TestCampaigns.GRADED, Part.READ, false).orElseThrow();
        assertThat(part.recordedBy()).isEqualTo(people.name(people.holder("bi-thu", CellCampaign.CELL)));
        assertThat(part.note()).isEqualTo("Học tập trung tại chi bộ");
        assertThatTalliesAreRight();
    }

    /** BR-025-6 */
    @Test
    void isDoneWhenTheQuizWasPassedByTheMemberHimself() {
        completions.report(
                campaign,
                new PartReport(
                        members.getFirst(),
                        TestCampaigns.GRADED,
                        Part.QUIZ,
                        PartState.DONE,
                        null,
                        clock.instant(),
                        null,
                        null));
        record(List.of(members.getFirst()), TestCampaigns.GRADED, TestCampaigns.UNGRADED);
        assertThat(cells.sum(campaign, "done")).isEqualTo(1);
        assertThat(cells.sum(campaign, "on_behalf")).isEqualTo(1);
        assertThatTalliesAreRight();
    }

    /** BR-025-7 */
    @Test
    void theSameTwiceCountsOnceAndWhatTheMemberDidStays() {
        completions.report(
                campaign,
                new PartReport(
                        members.getFirst(),
                        TestCampaigns.GRADED,
                        Part.READ,
                        PartState.DONE,
                        null,
                        clock.instant(),
                        null,
                        null));
        assertThat(record(members.subList(0, 2), TestCampaigns.GRADED).readings())
                .containsExactly(new Reading(members.get(1), TestCampaigns.GRADED));
        assertThat(record(members.subList(0, 2), TestCampaigns.GRADED).readings())
                .isEmpty();
        assertThat(person(members.getFirst())
                        .find(TestCampaigns.GRADED, Part.READ, false)
                        .orElseThrow()
                        .recordedBy())
                .isNull();
        assertThatTalliesAreRight();
    }

    /** BR-025-8 */
    @Test
    void undoesAStepAtOnceAndNoOtherOne() {
        var before = cells.tallies(campaign);
        var first = record(members.subList(0, 2), TestCampaigns.GRADED);
        var second = record(members.subList(1, 4), TestCampaigns.UNGRADED);
        assertThat(onBehalf.undo(second)).isEqualTo(3);
        assertThat(onBehalf.undo(second)).as("it is undone already").isZero();
        assertThat(cells.sum(campaign, "under_way")).isEqualTo(2);
        assertThat(onBehalf.undo(first)).isEqualTo(2);
        assertThat(cells.tallies(campaign)).isEqualTo(before);
        assertThat(events.stream(PartWithdrawn.class)).hasSize(5);
    }

    /** BR-025-8 */
    @Test
    void undoesNothingLaterAndNothingOfSomebodyElse() {
        var step = record(members.subList(0, 2), TestCampaigns.GRADED);
        people.signIn(people.holder("pho-bi-thu", CellCampaign.CELL));
        assertThat(onBehalf.undo(step)).isZero();
        cells.secretary();
        jdbc.sql("UPDATE campaign_part SET recorded_at = recorded_at - INTERVAL 16 MINUTE WHERE campaign_id = :id")
                .param("id", campaign.value())
                .update();
        assertThat(onBehalf.undo(step)).isZero();
        assertThat(cells.sum(campaign, "under_way")).isEqualTo(2);
    }

    /** BR-025-9 */
    @Test
    void withdrawsLaterWithAReason() {
        record(members.subList(0, 2), TestCampaigns.GRADED);
        var reading = new Reading(members.getFirst(), TestCampaigns.GRADED);
        assertThatThrownBy(() -> onBehalf.withdraw(campaign, unit, reading, false, "nhầm"))
                .isInstanceOf(RecordRefused.class);
        assertThat(onBehalf.withdraw(campaign, unit, reading, false, "đồng chí này vắng buổi học"))
                .isTrue();
        assertThat(onBehalf.withdraw(campaign, unit, reading, false, "đồng chí này vắng buổi học"))
                .as("nothing is left to withdraw")
                .isFalse();
        assertThat(cells.sum(campaign, "under_way")).isEqualTo(1);
        assertThat(events.stream(PartWithdrawn.class)).hasSize(1);
        assertThatTalliesAreRight();
    }

    /** BR-025-9 */
    @Test
    void whatTheMemberDidHimselfAndAPaperQuizCannotBeWithdrawn() {
        var member = members.getFirst();
        report(member, Part.READ, null);
        report(member, Part.QUIZ, new Recorder(members.get(1), "Người nhập bài giấy"));
        var reading = new Reading(member, TestCampaigns.GRADED);
        assertThat(onBehalf.withdraw(campaign, unit, reading, false, "thử rút lại"))
                .isFalse();
        assertThat(person(member).stateOf(TestCampaigns.GRADED, Part.QUIZ)).isEqualTo(PartState.DONE);
    }

    /** BR-025-6 */
    @Test
    void refusesWhatCannotBe() {
        var one = Set.of(members.getFirst());
        var read = Set.of(TestCampaigns.GRADED);
        refused("campaign.cell.refused.nobody", new StudiedTogether(Set.of(), read, today(), ""));
        refused("campaign.cell.refused.no-modules", new StudiedTogether(one, Set.of(), today(), ""));
        refused("campaign.cell.refused.not-asked", new StudiedTogether(one, Set.of("144-qd-tw"), today(), ""));
        refused("campaign.cell.refused.day", new StudiedTogether(one, read, today().plusDays(1), ""));
        refused("campaign.cell.refused.day", new StudiedTogether(one, read, today().minusDays(8), ""));
        refused("campaign.cell.refused.note-long", new StudiedTogether(one, read, today(), "x".repeat(501)));
        assertThat(onBehalf.record(campaign, unit, new StudiedTogether(one, read, today().minusDays(7), " "))
                        .readings())
                .hasSize(1);
    }

    /** BR-025-6: after the window, but only for a day of it. */
    @Test
    void recordsLateWhatWasStudiedInTime() {
        jdbc.sql("UPDATE campaign SET closes_at = UTC_TIMESTAMP() - INTERVAL 2 DAY WHERE id = :id")
                .param("id", campaign.value())
                .update();
        var one = Set.of(members.getFirst());
        var read = Set.of(TestCampaigns.GRADED);
        refused("campaign.cell.refused.day", new StudiedTogether(one, read, today(), ""));
        assertThat(onBehalf.record(campaign, unit, new StudiedTogether(one, read, today().minusDays(5), ""))
                        .readings())
                .hasSize(1);
        assertThatTalliesAreRight();
    }

    /** BR-025-5 */
    @Test
    void aMemberOfAnotherChiBoAmongTheChosenSpoilsTheWholeStep() {
        var other = cells.eligible(campaign, people.unit(CellCampaign.BESIDE)).getFirst();
        for (var foreign : List.of(other, new MemberId(987_654_321))) {
            var chosen = Set.of(members.getFirst(), foreign);
            assertThatThrownBy(() -> onBehalf.record(
                            campaign, unit, new StudiedTogether(chosen, Set.of(TestCampaigns.GRADED), today(), "")))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThat(cells.sum(campaign, "under_way")).isZero();
    }

    /** BR-025-5 */
    @Test
    void whoHasMovedAwayIsRecordedWhereTheListCountsHim() {
        var mover = members.getFirst();
        move(mover, people.unit(CellCampaign.BESIDE));
        assertThat(record(List.of(mover), TestCampaigns.GRADED).readings()).hasSize(1);
        people.signIn(people.holder("bi-thu", CellCampaign.BESIDE));
        assertThatThrownBy(() -> onBehalf.record(
                        campaign,
                        people.unit(CellCampaign.BESIDE),
                        new StudiedTogether(Set.of(mover), Set.of(TestCampaigns.UNGRADED), today(), "")))
                .isInstanceOf(AccessDenied.class);
        assertThatTalliesAreRight();
    }

    /** BR-025-10 */
    @Test
    void afterTheClosingItIsAMakeUpAndMovesNoFigure() {
        record(List.of(members.getFirst()), TestCampaigns.GRADED);
        cells.close(campaign);
        var before = cells.tallies(campaign);
        var step = record(members.subList(0, 2), TestCampaigns.GRADED);
        assertThat(step.makeUp()).isTrue();
        assertThat(step.readings())
                .as("the first had it in the campaign")
                .containsExactly(new Reading(members.get(1), TestCampaigns.GRADED));
        assertThat(record(members.subList(0, 2), TestCampaigns.GRADED).readings())
                .isEmpty();
        assertThat(cells.tallies(campaign)).isEqualTo(before);
        assertThat(person(members.get(1)).find(TestCampaigns.GRADED, Part.READ, true))
                .isPresent();
        assertThatThrownBy(() -> onBehalf.withdraw(
                        campaign, unit, new Reading(members.getFirst(), TestCampaigns.GRADED), false, "ghi nhầm người"))
                .isInstanceOf(RecordRefused.class);
        assertThat(onBehalf.undo(step)).isEqualTo(1);
        assertThat(person(members.get(1)).find(TestCampaigns.GRADED, Part.READ, true))
                .isEmpty();
        assertThat(cells.tallies(campaign)).isEqualTo(before);
    }

    /** BR-025-11 */
    @Test
    void writesEachStepDownWithBeforeAndAfter() {
        var step = record(List.of(members.getFirst()), TestCampaigns.GRADED);
        onBehalf.undo(step);
        record(List.of(members.getFirst()), TestCampaigns.GRADED);
        onBehalf.withdraw(campaign, unit, step.readings().getFirst(), false, "đồng chí này vắng");
        var entries = jdbc.sql(
                        "SELECT CONCAT_WS(' ', action, payload) FROM audit_entry"
                                + " WHERE subject_type = 'member' AND subject_id = :member AND action LIKE 'campaign.%' ORDER BY id")
                .param("member", Long.toString(members.getFirst().value()))
                .query(String.class)
                .list();
        assertThat(entries).hasSize(4);
        assertThat(entries.getFirst())
                .startsWith("campaign.recorded-on-behalf")
                .contains("NOT_BEGUN", "DONE", "Học tập trung tại chi bộ");
        assertThat(entries.getLast()).startsWith("campaign.recorded-withdrawn").contains("đồng chí này vắng");
    }

    /** Whatever is recorded, undone and withdrawn: the tallies stay what a recount gives. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_126, 4_711})
    void randomStepsLeaveTheTalliesRight(long seed) {
        var random = new Random(seed);
        var modules = List.of(TestCampaigns.GRADED, TestCampaigns.UNGRADED);
        var known = new HashSet<Reading>();
        for (var step = 0; step < STEPS; step++) {
            var member = members.get(random.nextInt(8));
            var module = modules.get(random.nextInt(2));
            switch (random.nextInt(4)) {
                case 0 -> {
                    var done = record(List.of(member, members.get(random.nextInt(8))), module);
                    known.addAll(done.readings());
                    if (random.nextBoolean()) {
                        assertThat(onBehalf.undo(done))
                                .isEqualTo(done.readings().size());
                        known.removeAll(done.readings());
                    }
                }
                case 1 -> report(member, Part.QUIZ, null);
                case 2 ->
                    completions.report(
                            campaign,
                            new PartReport(
                                    member, module, Part.READ, PartState.UNDER_WAY, null, clock.instant(), null, null));
                default ->
                    assertThat(onBehalf.withdraw(campaign, unit, new Reading(member, module), false, "bước ngẫu nhiên"))
                            .isEqualTo(known.remove(new Reading(member, module)));
            }
        }
        assertThatTalliesAreRight();
    }

    private void report(MemberId member, Part part, Recorder recorder) {
        completions.report(
                campaign,
                new PartReport(
                        member, TestCampaigns.GRADED, part, PartState.DONE, null, clock.instant(), recorder, null));
    }

    private Recorded record(List<MemberId> chosen, String... modules) {
        return onBehalf.record(
                campaign,
                unit,
                new StudiedTogether(new HashSet<>(chosen), Set.of(modules), today(), "Học tập trung tại chi bộ"));
    }

    private void refused(String key, StudiedTogether studied) {
        assertThatThrownBy(() -> onBehalf.record(campaign, unit, studied))
                .isInstanceOfSatisfying(
                        RecordRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private CellPerson person(MemberId member) {
        return study.open(campaign, unit).people().stream()
                .filter(person -> person.id().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private void move(MemberId member, UnitId to) {
        jdbc.sql("UPDATE membership SET unit_id = :to WHERE member_id = :member AND kind = 'HOME'"
                        + " AND valid_until = '9999-12-31'")
                .param("to", to.value())
                .param("member", member.value())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void assertThatTalliesAreRight() {
        assertThat(cells.tallies(campaign)).isEqualTo(cells.recounted(campaign));
    }
}
