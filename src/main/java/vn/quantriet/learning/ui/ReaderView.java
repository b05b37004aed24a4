package vn.quantriet.learning.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Editions;

/** Reading a module: the whole page belongs to the element, so that it is the same with and without network. */
@Route(value = CatalogueRoutes.READER + "/:module/:section?", autoLayout = false)
@Requires(Permission.OWN_PAGES)
class ReaderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Editions editions;
    private final ModuleReader reader = new ModuleReader();
    private String title = "";

    ReaderView(Editions editions) {
        this.editions = editions;
        add(reader);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getRouteParameters();
        var edition = address.get("module").flatMap(editions::current).orElseThrow(NotFoundException::new);
        title = edition.shortTitle();
        reader.open(edition, address.get("section").orElse(null));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
