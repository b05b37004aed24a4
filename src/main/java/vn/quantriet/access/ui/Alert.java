package vn.quantriet.access.ui;

import com.vaadin.flow.component.html.Div;

/** The place for what went wrong: empty at first, read out as soon as it says something. */
class Alert extends Div {

    Alert() {
        addClassNames("qt-alert");
        getElement().setAttribute("role", "alert");
    }

    void say(String text) {
        setText(text);
    }

    void clear() {
        setText("");
    }
}
