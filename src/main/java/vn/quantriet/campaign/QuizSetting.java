package vn.quantriet.campaign;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quantriet.rules.RuleKey;

/** What can be settled about a quiz; a campaign that does not settle it leaves it to the rule of the day. */
public enum QuizSetting {
    QUESTIONS("questions", RuleKey.QUIZ_QUESTIONS),
    PASS_PERCENT("passPercent", RuleKey.QUIZ_PASS_PERCENT),
    ATTEMPTS_MAX("attemptsMax", RuleKey.QUIZ_ATTEMPTS_MAX),
    WAITING_MINUTES("waitingMinutes", RuleKey.QUIZ_WAITING_MINUTES),
    TIME_LIMIT_MINUTES("timeLimitMinutes", RuleKey.QUIZ_TIME_LIMIT_MINUTES),
    SHOW_ANSWERS("showAnswers", RuleKey.QUIZ_SHOW_ANSWERS),
    LATE_ANSWERS("lateAnswers", RuleKey.QUIZ_LATE_ANSWERS),
    DIACRITICS_OPTIONAL("diacriticsOptional", RuleKey.QUIZ_DIACRITICS_OPTIONAL);

    private final String key;
    private final RuleKey rule;

    QuizSetting(String key, RuleKey rule) {
        this.key = key;
        this.rule = rule;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }

    public RuleKey rule() {
        return rule;
    }

    static Optional<QuizSetting> ofRule(String ruleKey) {
        return Arrays.stream(values())
                .filter(setting -> setting.rule.key().equals(ruleKey))
                .findFirst();
    }

    static Set<RuleKey> rules() {
        return Arrays.stream(values()).map(QuizSetting::rule).collect(Collectors.toUnmodifiableSet());
    }
}
