package vn.quantriet.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignRecords.Own;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.RuleValue;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;

/** What holds in a campaign, each thing with where it comes from: the campaign itself, else the rule of the day. */
@Component
public class Terms {

    /** What a campaign may settle itself, in the order in which it is shown. */
    public static final List<RuleKey> SETTABLE = Stream.concat(
                    Stream.of(QuizSetting.values()).map(QuizSetting::rule),
                    Stream.of(RuleKey.READING_SECONDS_PER_100_WORDS, RuleKey.READING_END_REQUIRED))
            .toList();

    private final CampaignRecords records;
    private final Rules rules;
    private final Languages languages;
    private final Clock clock;

    Terms(CampaignRecords records, Rules rules, Languages languages, Clock clock) {
        this.records = records;
        this.rules = rules;
        this.languages = languages;
        this.clock = clock;
    }

    /**
     * All that a campaign may settle: what holds for every module, followed by what it settles for single ones. Two
     * statements, and those of the path where a rule holds for single units.
     *
     * @param path for whom the rules are asked, nearest unit first
     */
    public List<SettledTerm> of(CampaignId id, Supplier<List<UnitId>> path) {
        var own = records.settings(id);
        var fromRules = ofRules(Set.copyOf(SETTABLE), path);
        var terms = new ArrayList<SettledTerm>();
        for (var key : SETTABLE) {
            var mine = own.getOrDefault(key.key(), Map.of());
            var general = mine.get("");
            var term = general == null ? Objects.requireNonNull(fromRules.get(key)) : ofCampaign(general);
            terms.add(new SettledTerm(key, "", term, general != null));
            new TreeMap<>(mine).forEach((module, single) -> {
                if (!module.isEmpty()) {
                    terms.add(new SettledTerm(key, module, ofCampaign(single), true));
                }
            });
        }
        return terms;
    }

    /** As for somebody who belongs to the unit. */
    public List<SettledTerm> of(CampaignId id, UnitId unit) {
        return of(id, () -> records.path(unit));
    }

    /** What the rules of the day say nearest to the path, for each of the keys. */
    Map<RuleKey, QuizTerm> ofRules(Set<RuleKey> keys, Supplier<List<UnitId>> path) {
        var values = rules.valuesOn(keys, LocalDate.now(clock), path);
        return keys.stream().collect(Collectors.toMap(key -> key, key -> ofRule(values.get(key))));
    }

    QuizTerm ofCampaign(Own own) {
        var note = own.note();
        return new QuizTerm(
                own.value(),
                note == null
                        ? text("campaign.source.campaign", own.campaign())
                        : text("campaign.source.campaign-noted", own.campaign(), note));
    }

    QuizTerm ofAuthor(int questions) {
        return new QuizTerm(questions, text("campaign.source.author"));
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
