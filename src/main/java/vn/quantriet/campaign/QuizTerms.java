package vn.quantriet.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** How a quiz is held, each setting with where it comes from. An attempt keeps those of its start. */
public record QuizTerms(Map<QuizSetting, QuizTerm> settings) {

    public QuizTerms {
        settings = Collections.unmodifiableMap(new EnumMap<>(settings));
    }

    public int value(QuizSetting setting) {
        var term = settings.get(setting);
        return term == null ? 0 : term.value();
    }

    public String source(QuizSetting setting) {
        var term = settings.get(setting);
        return term == null ? "" : term.source();
    }

    /** With another value, from another source. */
    public QuizTerms with(QuizSetting setting, QuizTerm term) {
        var changed = new EnumMap<>(settings);
        changed.put(setting, term);
        return new QuizTerms(changed);
    }

    public ShowAnswers showAnswers() {
        return ShowAnswers.values()[value(QuizSetting.SHOW_ANSWERS)];
    }

    public LateAnswers lateAnswers() {
        return LateAnswers.values()[value(QuizSetting.LATE_ANSWERS)];
    }

    public boolean diacriticsOptional() {
        return value(QuizSetting.DIACRITICS_OPTIONAL) == 1;
    }

    /** Empty where there is no time limit. */
    public Optional<Instant> deadline(Instant start) {
        var minutes = value(QuizSetting.TIME_LIMIT_MINUTES);
        return minutes == 0 ? Optional.empty() : Optional.of(start.plus(Duration.ofMinutes(minutes)));
    }

    public Duration waiting() {
        return Duration.ofMinutes(value(QuizSetting.WAITING_MINUTES));
    }
}
