package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import vn.quantriet.access.SignIn;
import vn.quantriet.shared.ui.Icon;

/** Ends this session and the token of this device. */
class SignOutButton extends NativeButton {

    SignOutButton(SignIn signIn, String className) {
        addClassName(className);
        getElement().setAttribute("type", "button");
        add(new Icon("sign-out"), new Span(getTranslation("shell.sign-out")));
        addClickListener(click -> signIn.signOut());
    }
}
