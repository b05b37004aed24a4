package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.ui.Icon;

/** What every page of the guide offers at its head. */
final class HelpParts {

    private HelpParts() {}

    /** Printing; and for a stranger, who has no menu to go on by, the way to the sign-in. */
    static Component[] actions(CurrentActor actor) {
        var actions = new ArrayList<Component>();
        actions.add(print("qt-desk-only"));
        if (actor.find().isEmpty()) {
            actions.add(signIn());
        }
        return actions.toArray(Component[]::new);
    }

    /** For a phone below the text, where it takes no room from what is read. */
    static Component printOnPhone() {
        return print("qt-phone-only");
    }

    private static Component print(String where) {
        var print = new NativeButton();
        print.addClassNames("qt-button", "qt-no-print", where);
        print.getElement().setAttribute("type", "button");
        print.add(new Icon("print"), new Span(print.getTranslation("help.print")));
        // in the browser itself: a dialog that the server asks for later may be blocked
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        return print;
    }

    private static Component signIn() {
        var link = new Anchor(AccessRoutes.SIGN_IN);
        link.setText(link.getTranslation("help.sign-in"));
        link.addClassNames("qt-button", "qt-button-primary");
        return link;
    }
}
