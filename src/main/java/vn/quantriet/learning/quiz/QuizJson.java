package vn.quantriet.learning.quiz;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.QuizSetting;

/**
 * The quiz of a module for one member, as a browser sees it.
 *
 * @param campaign for which an attempt counts; null: study by oneself
 * @param open the attempt to go on with; null when there is none
 * @param attempts newest first
 */
record QuizJson(
        long member,
        String module,
        String edition,
        String title,
        String now,
        boolean hasQuestions,
        @Nullable CountsFor campaign,
        Settings settings,
        @Nullable String open,
        List<Attempt> attempts) {

    /** @param closesAt until when, exclusive; null: it stays open */
    record CountsFor(String title, @Nullable String closesAt) {

        static @Nullable CountsFor of(Campaign campaign) {
            return campaign.id().equals(CampaignId.SELF_STUDY)
                    ? null
                    : new CountsFor(campaign.title(), text(campaign.closesAt()));
        }
    }

    /**
     * @param nextAt from when the next attempt may start; null: now, as far as the waiting time goes
     * @param timeLimitMinutes null: no limit
     * @param showAnswers {@code at-once}, {@code after-window}, {@code never}
     * @param lateAnswers {@code refused}, {@code kept}, {@code counted}
     * @param sources where each setting comes from, by its name
     */
    record Settings(
            int questions,
            int passPercent,
            int attemptsMax,
            int attemptsLeft,
            int waitingMinutes,
            @Nullable String nextAt,
            @Nullable Integer timeLimitMinutes,
            String showAnswers,
            String lateAnswers,
            Map<String, String> sources) {}

    record Attempt(
            String id,
            int number,
            String state,
            String startedAt,
            @Nullable String deadlineAt,
            @Nullable String handedInAt,
            @Nullable BigDecimal mark,
            int outOf,
            @Nullable BigDecimal percent,
            boolean passed,
            @Nullable String recordedBy) {}

    static QuizJson of(QuizState state, Instant now) {
        return new QuizJson(
                state.member().value(),
                state.edition().module(),
                state.edition().hash().value(),
                state.edition().shortTitle(),
                now.toString(),
                state.hasQuestions(),
                CountsFor.of(state.campaign()),
                settings(state),
                state.open().map(attempt -> attempt.id().value()).orElse(null),
                state.attempts().stream().map(QuizJson::attempt).toList());
    }

    private static Settings settings(QuizState state) {
        var terms = state.terms();
        var limit = terms.value(QuizSetting.TIME_LIMIT_MINUTES);
        var sources = new LinkedHashMap<String, String>();
        Arrays.stream(QuizSetting.values()).forEach(setting -> sources.put(setting.key(), terms.source(setting)));
        return new Settings(
                terms.value(QuizSetting.QUESTIONS),
                terms.value(QuizSetting.PASS_PERCENT),
                terms.value(QuizSetting.ATTEMPTS_MAX),
                state.attemptsLeft(),
                terms.value(QuizSetting.WAITING_MINUTES),
                text(state.nextAt()),
                limit == 0 ? null : limit,
                key(terms.showAnswers()),
                key(terms.lateAnswers()),
                sources);
    }

    private static Attempt attempt(QuizState.Attempt attempt) {
        var mark = attempt.mark();
        return new Attempt(
                attempt.id().value(),
                attempt.number(),
                attempt.state().key(),
                attempt.startedAt().toString(),
                text(attempt.deadlineAt()),
                text(attempt.handedInAt()),
                mark == null ? null : Results.decimal(mark),
                attempt.outOf(),
                mark == null ? null : Results.percent(mark, attempt.outOf()),
                attempt.passed(),
                attempt.recordedBy());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
