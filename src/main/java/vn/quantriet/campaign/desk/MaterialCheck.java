package vn.quantriet.campaign.desk;

import org.springframework.stereotype.Component;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionState;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.catalogue.QuestionBanks;

/** Whether what a campaign asks can be studied at all. */
@Component
class MaterialCheck {

    private final Editions editions;
    private final QuestionBanks questions;

    MaterialCheck(Editions editions, QuestionBanks questions) {
        this.editions = editions;
        this.questions = questions;
    }

    /**
     * The edition a campaign fixes at its opening.
     *
     * @throws CampaignRefused when there is none, nobody has approved it, or it has no questions for the quiz that is asked
     */
    Edition edition(CampaignDraft draft, CampaignDraft.ModuleChoice choice) {
        var edition = editions.current(choice.module())
                .orElseThrow(() -> new CampaignRefused("campaign.refused.no-edition", choice.module()));
        check(draft, choice, edition, hasQuestions(edition));
        return edition;
    }

    /** @param questions whether the edition has questions that may be drawn */
    static void check(CampaignDraft draft, CampaignDraft.ModuleChoice choice, Edition edition, boolean questions) {
        if (edition.state() != EditionState.APPROVED && !draft.checkedQuestions()) {
            throw new CampaignRefused("campaign.refused.not-approved", edition.shortTitle());
        }
        if (choice.parts().contains(Part.QUIZ) && !questions) {
            throw new CampaignRefused("campaign.refused.no-questions", edition.shortTitle());
        }
    }

    boolean hasQuestions(Edition edition) {
        return !questions.of(edition.hash()).drawable().isEmpty();
    }
}
