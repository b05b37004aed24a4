package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** What pages say that stand in for another one: what happened, what to do, and the ways out. */
abstract class ErrorView extends Div implements HasDynamicTitle {

    private String title = "";

    /** Fills the page anew: the same view serves when one refusal follows another. */
    void say(String title, String text) {
        removeAll();
        this.title = title;
        var words = new Paragraph(text);
        var head = new Div(new H1(title), words);
        head.addClassName("qt-plain-head");
        add(head, waysOut());
    }

    private Div waysOut() {
        var home = new Anchor("./", getTranslation("shell.home.link"));
        home.addClassNames("qt-button", "qt-button-primary");
        var back = new NativeButton(getTranslation("shell.back"));
        back.addClassName("qt-button");
        back.getElement().setAttribute("type", "button");
        back.getElement().executeJs("this.addEventListener('click', () => history.back())");
        var ways = new Div(home, back);
        ways.addClassName("qt-actions");
        return ways;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
