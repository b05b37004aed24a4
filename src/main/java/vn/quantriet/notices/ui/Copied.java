package vn.quantriet.notices.ui;

import com.vaadin.flow.component.Component;
import vn.quantriet.shared.ui.Clipboard;
import vn.quantriet.shared.ui.Notices;

/** Copies and says whether it was, since a browser may refuse. */
final class Copied {

    private Copied() {}

    static void tell(Component at, String text) {
        Clipboard.copy(at, text, copied -> {
            if (copied) {
                Notices.done(at.getTranslation("notices.copied"));
            } else {
                Notices.problem(at.getTranslation("notices.not-copied"));
            }
        });
    }
}
