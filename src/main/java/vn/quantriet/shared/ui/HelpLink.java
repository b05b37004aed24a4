package vn.quantriet.shared.ui;

import com.vaadin.flow.component.html.Anchor;

/** The way to the guide from pages without a menu. The frame keeps the guide at this address. */
public class HelpLink extends Anchor {

    /** Known here because the pages without a menu know no frame. */
    public static final String ADDRESS = "huong-dan";

    public HelpLink() {
        super(ADDRESS);
        setText(getTranslation("shared.help"));
    }
}
