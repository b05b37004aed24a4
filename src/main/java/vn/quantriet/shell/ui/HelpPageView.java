package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shell.ShellRoutes;
import vn.quantriet.shell.help.Guide;
import vn.quantriet.shell.help.GuidePage;

/** One page of the guide, for one kind of user (UC-027). */
@Route(ShellRoutes.HELP + "/:" + HelpPageView.PAGE)
@OpenToAll("who cannot sign in needs help most, and the guide holds nothing about anybody")
class HelpPageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PAGE = "page";

    private final transient Guide guide;
    private final transient CurrentActor actor;
    private String title = "";

    HelpPageView(Guide guide, CurrentActor actor) {
        this.guide = guide;
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        event.getRouteParameters()
                .get(PAGE)
                .flatMap(guide::page)
                .ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    private void show(GuidePage page) {
        title = page.title();
        var back = new RouterLink(getTranslation("help.back"), HelpView.class);
        back.addClassName("qt-help-back");
        add(new PageHead(getTranslation("help.place"), title, HelpParts.actions(actor)), new HelpLanguageNote(), back);
        add(new HelpText(page), HelpParts.printOnPhone());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
