package vn.quantriet.shared.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;

/** Names with their values, one pair a line. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("qt-facts");
    }

    public void add(String name, String value) {
        getElement().appendChild(new Div(new Term(name), new Description(value)).getElement());
    }
}
