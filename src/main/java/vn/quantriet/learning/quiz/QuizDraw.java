package vn.quantriet.learning.quiz;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.Campaigns;
import vn.quantriet.campaign.QuizPlan;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionState;
import vn.quantriet.questions.Drawing;
import vn.quantriet.questions.Drawn;

/** By which terms a quiz is held, and what it asks: the same on the screen and on paper. */
@Component
class QuizDraw {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Campaigns campaigns;
    private final QuizBanks banks;

    QuizDraw(Campaigns campaigns, QuizBanks banks) {
        this.campaigns = campaigns;
        this.banks = banks;
    }

    /** To which campaign an attempt belongs that begins now. */
    CampaignId campaign(Edition edition, MemberId member) {
        return campaigns.campaignForQuiz(member, edition.module());
    }

    /** The terms of today, the number of questions filled in from the module where no rule sets it. */
    QuizPlan plan(CampaignId campaign, Edition edition, MemberId member) {
        var questions = banks.of(edition.hash()).bank().blueprint().questions();
        return campaigns.quizPlan(campaign, edition.module(), member, questions);
    }

    boolean hasQuestions(QuizPlan plan, Edition edition) {
        var allowed = plan.campaign().checkedQuestions() || edition.state() == EditionState.APPROVED;
        return allowed && !banks.of(edition.hash()).bank().drawable().isEmpty();
    }

    Drawn draw(QuizPlan plan, Edition edition) {
        var bank = banks.of(edition.hash()).bank();
        return Drawing.draw(bank, bank.blueprint().withQuestions(plan.terms().value(QuizSetting.QUESTIONS)), RANDOM);
    }
}
