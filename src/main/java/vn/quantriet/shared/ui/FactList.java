package vn.quantriet.shared.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/** Names with their values, one pair a line. */
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("qt-facts");
    }

    public void add(String name, String value) {
        add(new Term(name), new Description(value));
    }
}
