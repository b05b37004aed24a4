package vn.quantriet.access.ui;

import com.vaadin.flow.component.html.Div;

/** The place for what went wrong: empty at first, read out as soon as it says something. */
class Fault extends Div {

    Fault() {
        addClassName("qt-error");
        getElement().setAttribute("role", "alert");
    }

    void say(String text) {
        setText(text);
    }

    void clear() {
        setText("");
    }
}
