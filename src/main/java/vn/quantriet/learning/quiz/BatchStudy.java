package vn.quantriet.learning.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.QuizPlan;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.questions.Answer;
import vn.quantriet.questions.AnswerJson;
import vn.quantriet.questions.Drawing;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;
import vn.quantriet.questions.Question;
import vn.quantriet.shared.Utc;

/** Writes what members have done in big batches; papers are drawn and marked by what draws and marks every other. */
final class BatchStudy implements StudyLoad {

    private static final int ROWS_AT_ONCE = 4_000;
    private static final int WHOLE_PERCENT = 100;
    private static final DeviceName DEVICE = new DeviceName("phone");

    private final Rows marks =
            new Rows("reading_mark", 7, "member_id, edition_hash, module, section_tag, reading_key, at, recorded_at");
    private final Rows places =
            new Rows("reading_place", 6, "member_id, module, edition_hash, section_tag, paragraph, at");
    private final Rows attempts = new Rows(
            "attempt",
            17,
            "id, public_id, member_id, campaign_id, module, edition_hash, number, paper, terms, state, started_at,"
                    + " handed_in_at, pen, mark_numerator, mark_denominator, out_of, passed");
    private final Rows answers = new Rows(
            "attempt_answer", 9, "attempt_id, position, late, answer, sequence, by_pen, device, given_at, received_at");
    private final Map<String, Held> held = new HashMap<>();
    private final JdbcTemplate batches;
    private final QuizDraw draw;
    private final QuizBanks banks;
    private final JsonMapper json;
    private long lastRow;

    BatchStudy(JdbcTemplate batches, QuizDraw draw, QuizBanks banks, JsonMapper json) {
        this.batches = batches;
        this.draw = draw;
        this.banks = banks;
        this.json = json;
    }

    /** How a campaign holds a quiz: the same for everybody, since nothing was settled for single units yet. */
    private record Held(QuizPlan plan, String terms) {}

    @Override
    public void read(MemberId member, Edition edition, EditionSection section, Instant at) {
        marks.add(
                member.value(),
                edition.hash().value(),
                edition.module(),
                section.tag(),
                section.readingKey(),
                Utc.of(at),
                Utc.of(at));
    }

    @Override
    public void stop(MemberId member, Edition edition, EditionSection section, Instant at) {
        places.add(member.value(), edition.module(), edition.hash().value(), section.tag(), 3, Utc.of(at));
    }

    @Override
    public void attempt(
            MemberId member,
            CampaignId campaign,
            Edition edition,
            int number,
            boolean passing,
            Instant startedAt,
            Instant handedInAt,
            RandomGenerator random) {
        var held = held(member, campaign, edition);
        var bank = banks.of(edition.hash());
        var drawn = Drawing.draw(
                bank.bank(),
                bank.bank().blueprint().withQuestions(held.plan().terms().value(QuizSetting.QUESTIONS)),
                random);
        var paper = new Paper(
                ++lastRow,
                AttemptId.random(),
                member,
                campaign,
                edition.module(),
                edition.hash(),
                number,
                drawn,
                held.plan().terms(),
                startedAt,
                null);
        var given = given(paper, bank, passing, handedInAt, random);
        keep(paper, Marking.of(paper, bank, given), given, held.terms(), handedInAt);
    }

    private Held held(MemberId member, CampaignId campaign, Edition edition) {
        return held.computeIfAbsent(campaign.value() + edition.module(), key -> {
            var plan = draw.plan(campaign, edition, member);
            return new Held(plan, json.writeValueAsString(plan.terms()));
        });
    }

    private void keep(Paper paper, Marks marked, List<KeptAnswer> given, String terms, Instant handedInAt) {
        attempts.add(
                paper.row(),
                paper.id().value(),
                paper.member().value(),
                paper.campaign().value(),
                paper.module(),
                paper.edition().value(),
                paper.number(),
                json.writeValueAsString(paper.drawn()),
                terms,
                AttemptState.HANDED_IN.name(),
                Utc.of(paper.startedAt()),
                Utc.of(handedInAt),
                DEVICE.value(),
                marked.total().numerator(),
                marked.total().denominator(),
                marked.questions().size(),
                marked.passed());
        given.forEach(answer -> answers.add(
                paper.row(),
                answer.position(),
                false,
                Objects.requireNonNull(answer.answer()),
                answer.sequence(),
                true,
                DEVICE.value(),
                Utc.of(answer.givenAt()),
                Utc.of(answer.receivedAt())));
    }

    /** One after the other, evenly from start to handing in. */
    private static List<KeptAnswer> given(
            Paper paper, QuizBank bank, boolean passing, Instant handedInAt, RandomGenerator random) {
        var asked = paper.drawn().questions().size();
        var rightPercent = passing
                ? Math.max(paper.terms().value(QuizSetting.PASS_PERCENT), WHOLE_PERCENT - 10 * random.nextInt(4))
                : 20 + 10 * random.nextInt(3);
        var right = Math.ceilDiv(asked * rightPercent, WHOLE_PERCENT);
        var each = Duration.between(paper.startedAt(), handedInAt).dividedBy(asked + 1L);
        var given = new ArrayList<KeptAnswer>();
        for (var position = 1; position <= asked; position++) {
            var question =
                    bank.face(paper.question(position).orElseThrow().id()).question();
            var answer = position <= right ? right(question) : wrong(question);
            if (answer != null) {
                var at = paper.startedAt().plus(each.multipliedBy(position));
                given.add(new KeptAnswer(position, false, AnswerJson.text(answer), position, DEVICE.value(), at, at));
            }
        }
        return given;
    }

    private static @Nullable Answer right(Question question) {
        return Grading.grade(question, null, GradingRules.STRICT).rightAnswer();
    }

    /** Where something else can be chosen; the rest stays unanswered. */
    private static @Nullable Answer wrong(Question question) {
        return switch (question) {
            case Question.SingleChoice single -> {
                var best = ((Answer.Chosen) Objects.requireNonNull(right(single)))
                        .options()
                        .iterator()
                        .next();
                yield Answer.Chosen.of((best + 1) % single.choices().size());
            }
            case Question.TrueFalse trueFalse -> new Answer.Judged(!trueFalse.right());
            default -> null;
        };
    }

    void finish() {
        List.of(marks, places, attempts, answers).forEach(Rows::send);
    }

    /** Rows of one table on their way. */
    private final class Rows {

        private final String sql;
        private final List<Object[]> waiting = new ArrayList<>();

        private Rows(String table, int columns, String names) {
            this.sql = "INSERT INTO " + table + " (" + names + ") VALUES (" + "?, ".repeat(columns - 1) + "?)";
        }

        private void add(Object... values) {
            waiting.add(values);
            if (waiting.size() == ROWS_AT_ONCE && this != answers) {
                send();
            }
        }

        private void send() {
            for (var from = 0; from < waiting.size(); from += ROWS_AT_ONCE) {
                batches.batchUpdate(sql, waiting.subList(from, Math.min(waiting.size(), from + ROWS_AT_ONCE)));
            }
            waiting.clear();
        }
    }
}
