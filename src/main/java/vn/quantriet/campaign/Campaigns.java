package vn.quantriet.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.Directory;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.rules.RuleValue;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** Campaigns, and how each holds its quizzes. */
@Service
@Requires(Permission.OWN_PAGES)
public class Campaigns {

    private final CampaignRecords records;
    private final Rules rules;
    private final Directory directory;
    private final Languages languages;
    private final Clock clock;

    Campaigns(CampaignRecords records, Rules rules, Directory directory, Languages languages, Clock clock) {
        this.records = records;
        this.rules = rules;
        this.directory = directory;
        this.languages = languages;
        this.clock = clock;
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
        var fromRules = rules.valuesOn(QuizSetting.rules(), LocalDate.now(clock), () -> directory.path(member));
        var terms = new EnumMap<QuizSetting, QuizTerm>(QuizSetting.class);
        for (var setting : QuizSetting.values()) {
            var own = stored.settings().get(setting.rule().key());
            terms.put(setting, own == null ? ofRule(fromRules.get(setting.rule())) : ofCampaign(stored, own));
        }
        if (Objects.requireNonNull(terms.get(QuizSetting.QUESTIONS)).value() == 0) {
            terms.put(QuizSetting.QUESTIONS, new QuizTerm(questions, text("campaign.source.author")));
        }
        return new QuizPlan(stored.campaign(), new QuizTerms(terms));
    }

    /**
     * The campaign to which an attempt at the quiz of a module belongs: an open one that asks it of the member; one whose
     * window is not over before others, one that still misses it before others, then the one that closes first. Study by
     * oneself where no campaign asks; one statement.
     */
    public CampaignId campaignForQuiz(MemberId member, String module) {
        return records.asksQuiz(member, module, clock.instant()).orElse(CampaignId.SELF_STUDY);
    }

    private QuizTerm ofCampaign(CampaignRecords.Stored stored, CampaignRecords.Own own) {
        var note = own.note();
        return new QuizTerm(
                own.value(),
                note == null
                        ? text("campaign.source.campaign", stored.campaign().title())
                        : text(
                                "campaign.source.campaign-noted",
                                stored.campaign().title(),
                                note));
    }

    private QuizTerm ofRule(@Nullable RuleValue rule) {
        if (rule == null) {
            return new QuizTerm(0, text("campaign.source.none"));
        }
        var document = rule.document();
        return new QuizTerm(
                rule.value(),
                document == null
                        ? text("campaign.source.portal")
                        : text(
                                "campaign.source.document",
                                document.number(),
                                Format.day(document.date()),
                                document.body()));
    }

    /** Sources are kept with attempts, so they are written in the portal's own language. */
    private String text(String key, Object... values) {
        return languages.getTranslation(key, Languages.VIETNAMESE, values);
    }
}
