package vn.quantriet.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;

/** Fields below each other, the place for what went wrong, and one button. Enter presses it, except where Enter begins a new line. */
class Form extends Div {

    private final Fault fault = new Fault();
    private final Button button;

    /**
     * @param button the words on the button
     * @param send what it does
     */
    Form(String button, Runnable send, Component... fields) {
        addClassName("qt-form");
        this.button = new Button(button, click -> press(send));
        this.button.addThemeVariants(ButtonVariant.PRIMARY);
        if (Stream.of(fields).noneMatch(TextArea.class::isInstance)) {
            this.button.addClickShortcut(Key.ENTER).listenOn(this);
        }
        this.button.setDisableOnClick(true);
        add(fields);
        add(fault, this.button);
    }

    /** The button is off while the server works, so that nothing is sent twice. */
    private void press(Runnable send) {
        fault.clear();
        try {
            send.run();
        } finally {
            button.setEnabled(true);
        }
    }

    /** Says at the form what went wrong. */
    void refuse(String text) {
        fault.say(text);
    }
}
