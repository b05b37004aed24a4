package vn.quantriet.learning.ui;

import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.ModuleStep;
import vn.quantriet.learning.LearningRoutes;

/** On the page of a module: to its quiz. */
@Component
class QuizLink implements ModuleStep {

    @Override
    public String address(String module) {
        return LearningRoutes.quiz(module);
    }

    @Override
    public String text() {
        return "learning.quiz.take";
    }
}
