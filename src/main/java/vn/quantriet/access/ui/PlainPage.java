package vn.quantriet.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page without the frame, for people who are not signed in: the name of the portal, one headline, one column. */
abstract class PlainPage extends Main implements HasDynamicTitle {

    private final String title;
    private final Div content = new Div();

    PlainPage(String titleKey) {
        title = getTranslation(titleKey);
        addClassName("qt-plain");
        var brand = new Paragraph(getTranslation("access.portal"));
        brand.addClassName("qt-plain-brand");
        content.addClassName("qt-plain-content");
        content.add(new H1(title));
        super.add(brand, content);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(Component... parts) {
        content.add(parts);
    }
}
