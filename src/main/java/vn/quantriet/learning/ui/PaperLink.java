package vn.quantriet.learning.ui;

import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.PaperStep;
import vn.quantriet.learning.LearningRoutes;

/** From the names of a chi bộ: to the quizzes on paper. */
@Component
class PaperLink implements PaperStep {

    @Override
    public String address(String module, UnitId unit) {
        return LearningRoutes.papers(module, unit);
    }
}
