package vn.quantriet.shared.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** The mark and the name of the portal; leads home. */
public class Brand extends Anchor {

    /** @param below a quiet second line, such as the unit; nothing when blank */
    public Brand(String below) {
        super("./");
        addClassName("qt-brand");
        var mark = new Span("Q");
        mark.addClassName("qt-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var words = new Span();
        words.getElement().appendChild(new Element("b").setText(getTranslation("shared.portal")));
        if (!below.isBlank()) {
            var line = new Span(below);
            line.addClassName("qt-t");
            words.add(line);
        }
        add(mark, words);
    }
}
