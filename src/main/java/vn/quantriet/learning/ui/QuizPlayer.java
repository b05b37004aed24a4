package vn.quantriet.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** The element that takes a quiz. It speaks to {@code /api} itself and keeps nothing here. */
@Tag("quiz-player")
@JsModule("./quiz-player.ts")
class QuizPlayer extends Component {

    void open(String module) {
        getElement().setAttribute("module", module);
    }
}
