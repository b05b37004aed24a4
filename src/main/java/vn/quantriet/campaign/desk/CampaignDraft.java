package vn.quantriet.campaign.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.completion.Part;

/**
 * What a campaign is planned to be.
 *
 * @param directive the document it carries out; null: none
 * @param unit whose committee runs it
 * @param ledBy who answers for it, in words; null: not said
 * @param listOn the day whose list is locked
 * @param opensOn the first day of the window
 * @param lastDay the last day of the window
 * @param marksFrom reading counts from this day; null: from ever
 * @param checkedQuestions whether questions of editions that nobody has approved may be graded
 * @param modules in the order in which they are to be studied
 * @param units for whom; each with everything below it
 * @param session whether a session of the campaign is asked for, or its make-up
 */
public record CampaignDraft(
        String title,
        @Nullable Directive directive,
        UnitId unit,
        @Nullable String ledBy,
        LocalDate listOn,
        LocalDate opensOn,
        LocalDate lastDay,
        @Nullable LocalDate marksFrom,
        boolean checkedQuestions,
        List<ModuleChoice> modules,
        Set<UnitId> units,
        boolean session) {

    /** Without a session. */
    public CampaignDraft(
            String title,
            @Nullable Directive directive,
            UnitId unit,
            @Nullable String ledBy,
            LocalDate listOn,
            LocalDate opensOn,
            LocalDate lastDay,
            @Nullable LocalDate marksFrom,
            boolean checkedQuestions,
            List<ModuleChoice> modules,
            Set<UnitId> units) {
        this(
                title,
                directive,
                unit,
                ledBy,
                listOn,
                opensOn,
                lastDay,
                marksFrom,
                checkedQuestions,
                modules,
                units,
                false);
    }

    /** @param body the issuing body */
    public record Directive(String number, LocalDate date, String body) {}

    /** @param parts what is asked, at least one */
    public record ModuleChoice(String module, Set<Part> parts) {}
}
