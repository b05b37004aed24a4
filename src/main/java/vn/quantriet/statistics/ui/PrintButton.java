package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import vn.quantriet.shared.ui.Icon;

/** Prints the page, or the dialog it stands in. */
class PrintButton extends NativeButton {

    PrintButton() {
        addClassNames("qt-button", "qt-no-print");
        getElement().setAttribute("type", "button");
        add(new Icon("print"), new Span(getTranslation("statistics.print")));
        getElement().executeJs("this.addEventListener('click', () => window.print())");
    }
}
