package vn.quantriet.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/**
 * Type size, colours and language. The choice belongs to the device: {@code theme/frame.js} keeps and applies it without
 * asking the server; only the language, a cookie, loads the page again.
 */
public class DisplaySettings extends Div {

    private static final String POPOVER_ID = "qt-settings";

    public DisplaySettings() {
        addClassName("qt-settings");
        add(
                choice("type", option("type", "normal", "type-size"), option("type", "large", "type-size")),
                choice(
                        "theme",
                        option("theme", "light", "sun"),
                        option("theme", "dark", "moon"),
                        option("theme", "system", "device")),
                choice("language", language("vi"), language("en")));
    }

    /** The same settings in a small window that {@link #opener} opens; Escape or a tap beside it closes it. */
    public static DisplaySettings asPopover() {
        var settings = new DisplaySettings();
        settings.setId(POPOVER_ID);
        settings.getElement().setAttribute("popover", "auto");
        settings.getElement().setAttribute("role", "dialog");
        settings.getElement().setAttribute("aria-label", settings.getTranslation("shared.display.title"));
        return settings;
    }

    /** The "Aa" button. It needs one {@link #asPopover} on the same page. */
    public static NativeButton opener(boolean withWords) {
        var button = new NativeButton();
        button.addClassName("qt-aa");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("popovertarget", POPOVER_ID);
        var title = button.getTranslation("shared.display.title");
        button.add(new Icon("type-size"));
        if (withWords) {
            button.add(new Span(title));
        } else {
            button.setAriaLabel(title);
        }
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.quanTriet?.mark()");
    }

    private Div choice(String name, NativeButton... options) {
        var buttons = new Div(options);
        var group = new Div(buttons);
        group.addClassName("qt-choice");
        group.getElement().setAttribute("role", "group");
        var title = getTranslation("shared.display." + name);
        group.getElement().setAttribute("aria-label", title);
        group.getElement().insertChild(0, new Element("div").setText(title).setAttribute("class", "qt-choice-title"));
        return group;
    }

    private NativeButton option(String name, String value, String icon) {
        var button = button(name, value, getTranslation("shared.display." + name + "." + value));
        button.addComponentAsFirst(new Icon(icon));
        return button;
    }

    /** Each language in its own words, for whoever has ended up in the other one. */
    private NativeButton language(String code) {
        var button = button("language", code, getTranslation("shared.display.language." + code));
        button.getElement().setAttribute("lang", code);
        return button;
    }

    private static NativeButton button(String name, String value, String text) {
        var button = new NativeButton();
        button.add(new Span(text));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("data-qt-set", name);
        button.getElement().setAttribute("data-qt-value", value);
        button.getElement().setAttribute("aria-pressed", "false");
        return button;
    }
}
