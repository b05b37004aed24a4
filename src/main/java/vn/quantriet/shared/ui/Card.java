package vn.quantriet.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;

/** A calm surface with a hairline around it, one column. */
public class Card extends Section {

    public Card(Component... content) {
        addClassName("qt-card");
        add(content);
    }

    /** Marks the one card that says what to do next. */
    public Card asNextStep() {
        addClassName("qt-card-next");
        return this;
    }
}
