package vn.quantriet.learning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Edition;

/** The element that shows a module. It speaks to {@code /api} itself and keeps nothing here. */
@Tag("module-reader")
@JsModule("./module-reader.ts")
class ModuleReader extends Component {

    /** @param section where the address leads; null where the reader stopped */
    void open(Edition edition, @Nullable String section) {
        attribute("module", edition.module());
        attribute("edition", edition.hash().value());
        attribute("section", section);
        attribute("changes", CatalogueRoutes.changes(edition.module()));
    }

    private void attribute(String name, @Nullable String value) {
        if (value == null) {
            getElement().removeAttribute(name);
        } else {
            getElement().setAttribute(name, value);
        }
    }
}
