package vn.quantriet.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Map;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;
import vn.quantriet.shell.ShellRoutes;
import vn.quantriet.shell.help.Guide;

/** The first page of the guide: words to search for, a page for each kind of user, how to begin (UC-027). */
@Route(ShellRoutes.HELP)
@OpenToAll("who cannot sign in needs help most, and the guide holds nothing about anybody")
class HelpView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String WORDS = "tim";

    private final transient Guide guide;
    private final PageHead head;
    private final HelpSearch search;
    private final Div found = new Div();
    private final Div all = new Div();

    HelpView(Guide guide, CurrentActor actor) {
        this.guide = guide;
        head = new PageHead(getTranslation("help.place"), "", HelpParts.actions(actor));
        search = new HelpSearch(this::lookAgain);
        found.addClassName("qt-stack");
        found.getElement().setAttribute("aria-live", "polite");
        all.add(new H2(getTranslation("help.pages")), new HelpPages(guide.further(), actor));
        all.add(new H2(guide.first().title()), new HelpText(guide.first()), HelpParts.printOnPhone());
        all.addClassName("qt-stack");
        add(head, new HelpLanguageNote(), search, found, all);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var words = event.getLocation().getQueryParameters().getSingleParameter(WORDS);
        search.show(words.orElse(""));
        show(search.words());
    }

    /** Keeps the address true without leaving an entry in the history for every letter. */
    private void lookAgain(String words) {
        var query = words.isBlank() ? QueryParameters.empty() : QueryParameters.simple(Map.of(WORDS, words));
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(ShellRoutes.HELP, query)));
        show(words);
    }

    private void show(String words) {
        found.removeAll();
        all.setVisible(words.isBlank());
        if (words.isBlank()) {
            head.setHeadline(getTranslation("help.headline"));
        } else {
            showFound(words);
        }
    }

    private void showFound(String words) {
        var hits = guide.find(words);
        head.setHeadline(
                hits.isEmpty()
                        ? getTranslation("help.found.nothing", words)
                        : getTranslation("help.found", Format.count(hits.size()), words));
        found.add(
                hits.isEmpty()
                        ? new EmptyState(
                                getTranslation("help.found.nothing.title"), getTranslation("help.found.nothing.text"))
                        : new HelpHits(hits));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("help.place");
    }
}
