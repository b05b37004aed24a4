package vn.quantriet.campaign.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.shared.Retry;

/** Many members of one chi bộ finish at the same moment: no count is lost, whoever was in the way tries again as a whole. */
@PortalTest
class UC024ConcurrencyTest {

    private static final long FIRST = 900_000_000;
    private static final int MEMBERS = 180;
    private static final int THREADS = 8;
    private static final Study.Key READ = new Study.Key("57-nq-tw", Part.READ);
    private static final Study.Key QUIZ = new Study.Key("57-nq-tw", Part.QUIZ);
    private static final Study.Key OTHER = new Study.Key("12-nq-tw-khoa-xi", Part.READ);

    @Autowired
    Completions completions;

    @Autowired
    Recount recount;

    @Autowired
    CampaignVerification verification;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    CampaignId campaign;

    @BeforeEach
    void aCampaignOfOneChiBo() {
        jdbc.sql("INSERT INTO campaign (kind, title, checked_questions, opens_at, state)"
                        + " VALUES ('CAMPAIGN', 'Đợt thử chạy đua', TRUE, '2020-01-01', 'OPEN')")
                .update();
        campaign = new CampaignId(
                jdbc.sql("SELECT MAX(id) FROM campaign").query(Long.class).single());
        insert("campaign_node (campaign_id, unit_id, code, name, cell, region, depth, lft, rgt)"
                + " VALUES (:campaign, 1, 'T', 'Đảng bộ thử', FALSE, 'NORTH', 0, 1, 6)");
        insert("campaign_node (campaign_id, unit_id, parent_id, code, name, cell, region, depth, lft, rgt)"
                + " VALUES (:campaign, 2, 1, 'T1', 'Chi bộ thử', TRUE, 'NORTH', 1, 2, 3),"
                + " (:campaign, 3, 1, 'T2', 'Chi bộ bên', TRUE, 'NORTH', 1, 4, 5)");
        for (var key : List.of(READ, QUIZ, OTHER)) {
            insert("campaign_requirement (campaign_id, module, part) VALUES (:campaign, '%s', '%s')"
                    .formatted(key.module(), key.part()));
        }
        insert("campaign_roster (campaign_id, member_id, unit_id, position)" + " SELECT :campaign, " + FIRST
                + " + seq, IF(seq < 180, 2, 3), IF(seq < 180, 2, 4) FROM seq_0_to_" + (MEMBERS + 1));
        transaction.executeWithoutResult(status -> recount.count(campaign));
    }

    @AfterEach
    void remove() {
        for (var table : List.of("part", "roster", "tally", "part_tally", "requirement", "node", "snapshot")) {
            jdbc.sql("DELETE FROM campaign_" + table + " WHERE campaign_id = :campaign")
                    .param("campaign", campaign.value())
                    .update();
        }
        jdbc.sql("DELETE FROM campaign WHERE id = :campaign")
                .param("campaign", campaign.value())
                .update();
    }

    @Test
    void noneOf540ReportsIsLost() throws Exception {
        var work = new ArrayList<Callable<Object>>();
        for (var number = 0; number < MEMBERS; number++) {
            var member = member(number);
            var parts = new ArrayList<>(List.of(READ, QUIZ, OTHER));
            Collections.shuffle(parts, new Random(number));
            if (number % 3 == 0) {
                work.add(() -> inOneTransaction(() -> parts.forEach(part -> report(member, part))));
            } else {
                parts.forEach(part -> work.add(() -> inOneTransaction(() -> report(member, part))));
            }
        }
        Collections.shuffle(work, new Random(1));
        run(work);
        assertThat(jdbc.sql(
                                "SELECT CONCAT_WS(' ', not_begun, under_way, done) FROM campaign_tally WHERE campaign_id = :c AND position = 2")
                        .param("c", campaign.value())
                        .query(String.class)
                        .single())
                .isEqualTo("0 0 " + MEMBERS);
        assertThat(jdbc.sql(
                                "SELECT CONCAT_WS(' ', not_begun, under_way, done) FROM campaign_part_tally WHERE campaign_id = :c AND position = 2")
                        .param("c", campaign.value())
                        .query(String.class)
                        .list())
                .hasSize(3)
                .containsOnly("0 0 " + MEMBERS);
        assertThat(verification.verify().faults()).isEmpty();
    }

    /** Both hold the chi bộ that the other needs: the database ends one of them, which then does all its modules again. */
    @Test
    void aDeadlockIsTriedAgainWithAllItsModules() throws Exception {
        var meet = new CyclicBarrier(2);
        var tries = new AtomicInteger();
        run(List.of(
                () -> crossing(member(0), member(MEMBERS), meet, tries),
                () -> crossing(member(MEMBERS + 1), member(1), meet, tries)));
        assertThat(tries).as("one of both was in the way").hasValue(3);
        assertThat(jdbc.sql(
                                "SELECT CONCAT_WS(' ', under_way, done) FROM campaign_tally WHERE campaign_id = :c ORDER BY position")
                        .param("c", campaign.value())
                        .query(String.class)
                        .list())
                .containsExactly("1 1", "1 1");
        assertThat(verification.verify().faults()).isEmpty();
    }

    private Object crossing(MemberId one, MemberId other, CyclicBarrier meet, AtomicInteger tries) {
        var met = new AtomicInteger();
        return inOneTransaction(() -> {
            tries.incrementAndGet();
            List.of(READ, QUIZ, OTHER).forEach(part -> report(one, part));
            if (met.getAndIncrement() == 0) {
                await(meet);
            }
            report(other, READ);
        });
    }

    private static void await(CyclicBarrier meet) {
        try {
            meet.await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Object inOneTransaction(Runnable work) {
        return Retry.of(() -> transaction.execute(status -> {
            work.run();
            return "done";
        }));
    }

    private static void run(List<Callable<Object>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private void report(MemberId member, Study.Key part) {
        completions.report(
                campaign,
                new PartReport(
                        member,
                        part.module(),
                        part.part(),
                        PartState.DONE,
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        null));
    }

    private static MemberId member(int number) {
        return new MemberId(FIRST + number);
    }

    private void insert(String what) {
        jdbc.sql("INSERT INTO " + what).param("campaign", campaign.value()).update();
    }
}
