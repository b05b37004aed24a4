package vn.quantriet.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A page without a menu, in one narrow column: signing in, activation, the password again, the first set-up. A view on
 * it says {@code @Route(value = …, autoLayout = false)}, so that the frame stays away.
 */
public class PlainPage extends Div {

    private final H1 headline = new H1();
    private final Paragraph lead = new Paragraph();
    private final Main main = new Main();

    /**
     * @param headline what this page is for, in the words of the person
     * @param lead one or two sentences below it; nothing when blank
     */
    public PlainPage(String headline, String lead, Component... content) {
        addClassName("qt-plain");
        var head = new Header(this.headline, this.lead);
        head.addClassName("qt-plain-head");
        setHeadline(headline);
        setLead(lead);
        main.addClassName("qt-plain-main");
        main.setId("noi-dung");
        main.add(head);
        main.add(content);
        getElement().appendChild(top().getElement(), DisplaySettings.asPopover().getElement(), main.getElement());
        getElement().appendChild(foot().getElement());
    }

    public final void setHeadline(String text) {
        headline.setText(text);
    }

    public final void setLead(String text) {
        lead.setText(text);
    }

    /** Puts other content below the headline and the lead. */
    public final void setContent(Component... content) {
        main.getChildren().skip(1).toList().forEach(main::remove);
        main.add(content);
    }

    /** For a page that has a table or two columns. */
    public final void widen() {
        addClassName("qt-plain-wide");
    }

    private static Footer foot() {
        var foot = new Footer(new HelpLink());
        foot.addClassName("qt-plain-foot");
        return foot;
    }

    private static Header top() {
        var top = new Header(new Brand(""), DisplaySettings.opener(false));
        top.addClassName("qt-top");
        return top;
    }
}
