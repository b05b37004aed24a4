package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.catalogue.KnownEditions;
import vn.quantriet.learning.Reading;
import vn.quantriet.learning.ReadingEntry;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.questions.AnswerJson;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;
import vn.quantriet.shared.Verification;

/** Random histories of a few members: after each step, states and tallies are what a simple model of counting.md says. */
@PortalTest
@Transactional
class UC024HistoriesTest {

    private static final DeviceName PHONE = new DeviceName("phone");
    private static final int STEPS = 22;
    private static final List<String> ASKED =
            List.of(TestCampaigns.GRADED + " READ", TestCampaigns.GRADED + " QUIZ", TestCampaigns.UNGRADED + " READ");

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    DemoPeople people;

    @Autowired
    Completions completions;

    @Autowired
    Reading reading;

    @Autowired
    Quizzes quizzes;

    @Autowired
    Attempts attempts;

    @Autowired
    QuizBanks banks;

    @Autowired
    KnownEditions editions;

    @Autowired
    List<Verification> verifications;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    CampaignId campaign;

    @AfterEach
    void putBack() {
        clock.putBack();
    }

    /** What is known of one member; nothing here asks the portal. */
    private static final class Modelled {
        private final Map<String, Set<Integer>> read = new HashMap<>();
        private final Map<String, Integer> sections;
        private final Set<String> onBehalf = new HashSet<>();
        private boolean tried;
        private boolean passed;

        private Modelled(Map<String, Integer> sections) {
            this.sections = sections;
        }

        /** 0 not begun, 1 under way, 2 done. */
        private int own(String part) {
            if (part.endsWith("QUIZ")) {
                return passed ? 2 : tried ? 1 : 0;
            }
            var module = part.split(" ")[0];
            var number = read.getOrDefault(module, Set.of()).size();
            return number == sections.get(module) ? 2 : number > 0 ? 1 : 0;
        }

        private int of(String part) {
            return onBehalf.contains(part) ? 2 : own(part);
        }

        private int whole() {
            var parts = ASKED.stream().mapToInt(this::of).toArray();
            var sum = parts[0] + parts[1] + parts[2];
            return sum == 6 ? 2 : sum > 0 ? 1 : 0;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyStepCountsWhatTheRulesSay(long seed) {
        jdbc.sql("UPDATE campaign SET state = 'CLOSED' WHERE kind = 'CAMPAIGN'").update();
        jdbc.sql("DELETE FROM reading_mark").update();
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        campaign = campaigns.open(people.unit("BKH"));
        jdbc.sql("INSERT INTO campaign_setting (campaign_id, setting, value) VALUES (:c, 'quiz.attempts.max', 99)")
                .param("c", campaign.value())
                .update();
        var random = new Random(seed);
        var sections = Map.of(
                TestCampaigns.GRADED,
                sections(TestCampaigns.GRADED),
                TestCampaigns.UNGRADED,
                sections(TestCampaigns.UNGRADED));
        var models = new HashMap<MemberId, Modelled>();
        members(random).forEach(member -> models.put(member, new Modelled(sections)));
        var list = new ArrayList<>(models.keySet());
        for (var step = 0; step < STEPS; step++) {
            var member = list.get(random.nextInt(list.size()));
            var told = "seed %d, step %d: %s"
                    .formatted(seed, step, act(member, Objects.requireNonNull(models.get(member)), random));
            assertThat(states(models.keySet())).as(told).isEqualTo(expectedStates(models));
            assertThat(tallies()).as(told).isEqualTo(expectedTallies(models));
        }
        verifications.stream()
                .filter(verification -> verification.name().equals("campaigns"))
                .forEach(verification ->
                        assertThat(verification.verify().faults()).isEmpty());
    }

    private String act(MemberId member, Modelled model, Random random) {
        clock.move(Duration.ofMinutes(15));
        var part = ASKED.get(random.nextInt(ASKED.size()));
        var module = part.split(" ")[0];
        return switch (random.nextInt(10)) {
            case 0, 1 -> {
                recordOnBehalf(member, model, part);
                yield "on behalf " + part;
            }
            case 2 -> {
                completions.withdraw(campaign, member, module, Part.valueOf(part.split(" ")[1]));
                model.onBehalf.remove(part);
                yield "withdraw " + part;
            }
            case 3, 4, 5 -> {
                var right = random.nextBoolean() ? 10 : 2;
                take(member, right);
                model.tried = true;
                model.passed |= right == 10;
                yield "quiz " + right;
            }
            default -> {
                read(member, model, random);
                yield "read";
            }
        };
    }

    private void recordOnBehalf(MemberId member, Modelled model, String part) {
        var words = part.split(" ");
        completions.report(
                campaign,
                new PartReport(
                        member,
                        words[0],
                        Part.valueOf(words[1]),
                        PartState.DONE,
                        null,
                        clock.instant(),
                        new Recorder(member, "Bí thư"),
                        null));
        if (model.of(part) < 2) {
            model.onBehalf.add(part);
        }
    }

    private void read(MemberId member, Modelled model, Random random) {
        var module = random.nextBoolean() ? TestCampaigns.GRADED : TestCampaigns.UNGRADED;
        var edition = editions.current(module).orElseThrow();
        var entries = new ArrayList<ReadingEntry>();
        var all = edition.sections().size();
        var from = random.nextInt(all);
        for (var number = from; number < (random.nextInt(3) == 0 ? all : Math.min(all, from + 4)); number++) {
            var tag = edition.sections().get(number).tag();
            entries.add(new ReadingEntry(tag, "read", tag, 1, clock.instant().toString()));
            model.read.computeIfAbsent(module, key -> new HashSet<>()).add(number);
        }
        if (random.nextInt(3) == 0) {
            for (var number = 0; number < from; number++) {
                var tag = edition.sections().get(number).tag();
                entries.add(
                        new ReadingEntry(tag, "read", tag, 1, clock.instant().toString()));
                model.read.computeIfAbsent(module, key -> new HashSet<>()).add(number);
            }
        }
        people.signIn(member);
        reading.take(edition, member, entries);
    }

    private void take(MemberId member, int right) {
        people.signIn(member);
        var open = quizzes.start(TestCampaigns.GRADED, member, PHONE);
        var paper = open.attempt().paper();
        var given = new ArrayList<GivenAnswer>();
        for (var position = 1; position <= right; position++) {
            var drawn = paper.question(position).orElseThrow();
            var answer = Grading.grade(
                            banks.of(paper.edition()).face(drawn.id()).question(), null, GradingRules.STRICT)
                    .rightAnswer();
            given.add(new GivenAnswer(
                    position, AnswerJson.text(Objects.requireNonNull(answer)), position, PHONE, paper.startedAt()));
        }
        attempts.handIn(paper.id(), member, same -> given);
    }

    private int sections(String module) {
        return editions.current(module).orElseThrow().sections().size();
    }

    /** Three who are eligible, in one chi bộ, and one who is not. */
    private List<MemberId> members(Random random) {
        return jdbc.sql("""
                        (SELECT member_id FROM campaign_roster WHERE campaign_id = :c AND exclusion IS NULL
                          ORDER BY position, member_id LIMIT 3 OFFSET :offset)
                        UNION ALL
                        (SELECT member_id FROM campaign_roster WHERE campaign_id = :c AND exclusion = 'EXEMPT'
                          ORDER BY member_id LIMIT 1)""")
                .param("c", campaign.value())
                .param("offset", random.nextInt(500))
                .query((row, number) -> new MemberId(row.getLong(1)))
                .list();
    }

    private Map<Long, String> states(Set<MemberId> members) {
        var states = new HashMap<Long, String>();
        jdbc.sql("SELECT member_id, state FROM campaign_roster WHERE campaign_id = :c AND member_id IN (:members)")
                .param("c", campaign.value())
                .param("members", members.stream().map(MemberId::value).toList())
                .query(row -> {
                    states.put(row.getLong(1), row.getString(2));
                });
        return states;
    }

    private static Map<Long, String> expectedStates(Map<MemberId, Modelled> models) {
        var states = new HashMap<Long, String>();
        models.forEach((member, model) -> states.put(
                member.value(), List.of("NOT_BEGUN", "UNDER_WAY", "DONE").get(model.whole())));
        return states;
    }

    /** Over the whole tree, since nobody else does anything. */
    private List<String> tallies() {
        return jdbc.sql("""
                        SELECT CONCAT('whole ', SUM(under_way), ' ', SUM(done), ' ', SUM(on_behalf)) FROM campaign_tally
                         WHERE campaign_id = :c
                        UNION ALL
                        SELECT CONCAT(module, ' ', part, ' ', SUM(under_way), ' ', SUM(done), ' ', SUM(on_behalf))
                          FROM campaign_part_tally WHERE campaign_id = :c GROUP BY module, part ORDER BY 1""").param("c", campaign.value()).query(String.class).list();
    }

    private List<String> expectedTallies(Map<MemberId, Modelled> models) {
        var counted = models.entrySet().stream()
                .filter(entry -> isEligible(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        var lines = new ArrayList<String>();
        lines.add("whole %d %d %d"
                .formatted(
                        counted.stream().filter(model -> model.whole() == 1).count(),
                        counted.stream().filter(model -> model.whole() == 2).count(),
                        counted.stream()
                                .filter(model -> model.whole() == 2 && !model.onBehalf.isEmpty())
                                .count()));
        for (var part : ASKED) {
            lines.add("%s %d %d %d"
                    .formatted(
                            part,
                            counted.stream()
                                    .filter(model -> model.of(part) == 1)
                                    .count(),
                            counted.stream()
                                    .filter(model -> model.of(part) == 2)
                                    .count(),
                            counted.stream()
                                    .filter(model -> model.onBehalf.contains(part))
                                    .count()));
        }
        return lines.stream().sorted().toList();
    }

    private boolean isEligible(MemberId member) {
        return jdbc.sql("SELECT exclusion IS NULL FROM campaign_roster WHERE campaign_id = :c AND member_id = :m")
                .param("c", campaign.value())
                .param("m", member.value())
                .query(Boolean.class)
                .single();
    }
}
