package vn.quantriet.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: a line of context, the headline that answers, and at the side what can be done. */
public class PageHead extends Header {

    private final Paragraph context = new Paragraph();
    private final H1 headline = new H1();

    public PageHead(String context, String headline, Component... actions) {
        addClassName("qt-head");
        this.context.addClassName("qt-head-context");
        this.context.setText(context);
        setHeadline(headline);
        var side = new Div(actions);
        side.addClassName("qt-head-actions");
        add(new Div(this.context, this.headline), side);
    }

    public final void setHeadline(String text) {
        headline.removeAll();
        headline.add(Unbroken.pieces(text));
    }

    public void setContext(String text) {
        context.setText(text);
    }
}
