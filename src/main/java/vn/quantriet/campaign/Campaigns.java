package vn.quantriet.campaign;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.Directory;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.rules.RuleKey;

/** How campaigns have their modules read and hold their quizzes. */
@Service
@Requires(Permission.OWN_PAGES)
public class Campaigns {

    private static final Set<RuleKey> READING =
            Set.of(RuleKey.READING_SECONDS_PER_100_WORDS, RuleKey.READING_END_REQUIRED);

    private final CampaignRecords records;
    private final Terms terms;
    private final Directory directory;

    Campaigns(CampaignRecords records, Terms terms, Directory directory) {
        this.records = records;
        this.terms = terms;
        this.directory = directory;
    }

    /**
     * How the campaign holds the quiz of a module today: what it settles for the module, else for all modules, else the rule
     * of the day that stands nearest to the member's unit. In two statements, three where a rule holds for single units.
     *
     * @param questions how many the module's author wants; holds where neither campaign nor rule says how many
     */
    @OpenToAll("How a quiz is held is no secret, and the portal's own work draws papers with nobody signed in")
    public QuizPlan quizPlan(CampaignId id, String module, MemberId member, int questions) {
        var stored = records.read(id, module);
        var fromRules = terms.ofRules(QuizSetting.rules(), () -> directory.path(member));
        var settled = new EnumMap<QuizSetting, QuizTerm>(QuizSetting.class);
        for (var setting : QuizSetting.values()) {
            settled.put(setting, settled(stored.settings(), fromRules, setting.rule()));
        }
        if (Objects.requireNonNull(settled.get(QuizSetting.QUESTIONS)).value() == 0) {
            settled.put(QuizSetting.QUESTIONS, terms.ofAuthor(questions));
        }
        return new QuizPlan(stored.campaign(), new QuizTerms(settled));
    }

    /**
     * When sections of a module may be marked as read today: by the open campaign that asks the member to read it and closes
     * first, else as in study by oneself. In two statements, three where a rule holds for single units.
     *
     * @param member null for somebody who is no member
     */
    public ReadingPlan readingPlan(String module, @Nullable MemberId member) {
        var stored = records.reading(module, member);
        var fromRules = terms.ofRules(READING, () -> member == null ? List.<UnitId>of() : directory.path(member));
        return new ReadingPlan(
                stored.campaign().id(),
                settled(stored.settings(), fromRules, RuleKey.READING_SECONDS_PER_100_WORDS),
                settled(stored.settings(), fromRules, RuleKey.READING_END_REQUIRED));
    }

    /**
     * The campaign to which an attempt at the quiz of a module belongs: an open one that asks it of the member; one whose
     * window is not over before others, one that still misses it before others, then the one that closes first. Study by
     * oneself where no campaign asks; one statement.
     */
    public CampaignId campaignForQuiz(MemberId member, String module) {
        return records.asksQuiz(member, module).orElse(CampaignId.SELF_STUDY);
    }

    private QuizTerm settled(Map<String, CampaignRecords.Own> settings, Map<RuleKey, QuizTerm> fromRules, RuleKey key) {
        var own = settings.get(key.key());
        return own == null ? Objects.requireNonNull(fromRules.get(key)) : terms.ofCampaign(own);
    }
}
