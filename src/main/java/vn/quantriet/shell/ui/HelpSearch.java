package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import vn.quantriet.shared.ui.Icon;

/** The field for words to look for in the guide. */
class HelpSearch extends Div {

    private static final int LONGEST = 100;

    private final TextField words = new TextField();

    HelpSearch(Consumer<String> onChange) {
        addClassNames("qt-search", "qt-no-print");
        words.setLabel(getTranslation("help.search"));
        words.setPlaceholder(getTranslation("help.search.example"));
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.accept(words());
            }
        });
        add(words);
    }

    void show(String text) {
        words.setValue(text.substring(0, Math.min(text.length(), LONGEST)));
    }

    String words() {
        return words.getValue();
    }
}
