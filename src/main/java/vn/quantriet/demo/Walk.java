package vn.quantriet.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.bulk.PartLine;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;
import vn.quantriet.learning.quiz.StudyLoad;

/** Walks a member through what a campaign asks: writes what he read and tried, and tells the parts that follow. */
final class Walk {

    private static final int MINUTES_A_SECTION = 6;
    private static final int MINUTES_A_QUIZ = 9;
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMinutes(35);
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(4);

    private final CampaignId campaign;
    private final Step.Steps steps;
    private final StudyLoad facts;
    private final Map<UnitId, Recorder> secretaries;
    private final Random random;
    private final String note;

    Walk(
            CampaignId campaign,
            Step.Steps steps,
            StudyLoad facts,
            Map<UnitId, Recorder> secretaries,
            Random random,
            String note) {
        this.campaign = campaign;
        this.steps = steps;
        this.facts = facts;
        this.secretaries = secretaries;
        this.random = random;
        this.note = note;
    }

    List<PartLine> parts(Course.Way way) {
        var recorder = secretaries.get(way.member().unit());
        return switch (way.progress()) {
            case NOT_BEGUN -> List.of();
            case DONE ->
                way.together() && recorder != null
                        ? together(way, recorder)
                        : alone(way, steps.all().size(), false);
            case MIDDLE -> alone(way, 2, true);
            case UNDER_WAY -> alone(way, random.nextInt(steps.all().size()), true);
        };
    }

    private List<PartLine> together(Course.Way way, Recorder recorder) {
        var evening = way.to().toInstant();
        return steps.all().stream()
                .map(step -> line(way, step, PartState.DONE, evening, recorder))
                .toList();
    }

    /** @param begins whether the step after the whole ones is begun */
    private List<PartLine> alone(Course.Way way, int whole, boolean begins) {
        var parts = new ArrayList<PartLine>();
        var from = way.from().toInstant();
        var each = Duration.between(from, way.to().toInstant()).dividedBy(Math.max(1, whole));
        var free = from;
        for (var number = 0; number < whole + (begins ? 1 : 0); number++) {
            var step = steps.all().get(number);
            var planned = from.plus(wholeDays(each.multipliedBy(number)));
            var start = planned.isBefore(free) ? free : planned;
            var done = number < whole;
            var end = step.part() == Part.READ
                    ? read(way.member().member(), step, done, start)
                    : take(way.member().member(), step, done, start);
            parts.add(line(way, step, done ? PartState.DONE : PartState.UNDER_WAY, end, null));
            free = end.plus(BETWEEN_STEPS);
        }
        return parts;
    }

    /** People go on at the same hour of another day. */
    private static Duration wholeDays(Duration span) {
        return Duration.ofDays(span.toDays());
    }

    /** @return when it was done, or begun */
    private Instant read(MemberId member, Step step, boolean whole, Instant start) {
        var sections = step.edition().sections();
        var many = whole ? sections.size() : Math.max(1, sections.size() / 2);
        var at = start;
        for (var section : sections.subList(0, many)) {
            at = at.plus(Duration.ofSeconds(MINUTES_A_SECTION * 60L + random.nextInt(120)));
            facts.read(member, step.edition(), section, at);
        }
        facts.stop(member, step.edition(), sections.get(Math.min(many, sections.size() - 1)), at);
        return at;
    }

    /** One in seven needs another try. */
    private Instant take(MemberId member, Step step, boolean passes, Instant start) {
        var at = start;
        var number = 1;
        if (!passes || random.nextInt(7) == 0) {
            attempt(member, step, number++, false, at);
            if (!passes) {
                return at;
            }
            at = at.plus(BEFORE_ANOTHER_TRY);
        }
        return attempt(member, step, number, true, at);
    }

    private Instant attempt(MemberId member, Step step, int number, boolean passes, Instant start) {
        var end = start.plus(Duration.ofSeconds(MINUTES_A_QUIZ * 60L + random.nextInt(180)));
        facts.attempt(member, campaign, step.edition(), number, passes, start, end, random);
        return end;
    }

    private PartLine line(Course.Way way, Step step, PartState state, Instant at, @Nullable Recorder recorder) {
        return new PartLine(
                way.member().member(),
                step.module(),
                step.part(),
                state,
                step.edition().hash(),
                at,
                recorder,
                recorder == null ? null : note);
    }
}
