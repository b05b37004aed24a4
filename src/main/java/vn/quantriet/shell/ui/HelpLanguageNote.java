package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Paragraph;
import vn.quantriet.shared.Languages;

/** Tells a reader of another language, in that language, why what follows is Vietnamese. */
class HelpLanguageNote extends Paragraph {

    HelpLanguageNote() {
        addClassName("qt-note");
        setText(getTranslation("help.language"));
        setVisible(!getLocale().getLanguage().equals(Languages.VIETNAMESE.getLanguage()));
    }
}
