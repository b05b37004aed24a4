package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.shell.ShellRoutes;
import vn.quantriet.shell.help.GuidePage;

/** The pages of the guide, those that fit the person first. */
class HelpPages extends Div {

    /** By what one may do. A page that is not here fits every member. */
    private static final Map<String, Predicate<Actor>> FOR = Map.of(
            "bi-thu-chi-bo",
            HelpPages::looksAfterACell,
            "cap-uy",
            HelpPages::leads,
            "bien-soan",
            actor -> actor.holds(Permission.WRITE_CONTENT, Permission.APPROVE_CONTENT),
            "quan-tri",
            actor -> actor.holds(Permission.ADMINISTER, Permission.READ_TRAIL));

    HelpPages(List<GuidePage> pages, CurrentActor current) {
        addClassName("qt-rows");
        var actor = current.find();
        pages.stream()
                .sorted(Comparator.comparing(page ->
                        rank(page, actor.map(who -> fits(page, who)).orElse(false))))
                .map(page -> row(page, actor.filter(who -> fits(page, who)).isPresent()))
                .forEach(this::add);
    }

    /** What an office asks for stands before what everybody needs, and that before the rest. */
    private static int rank(GuidePage page, boolean fits) {
        return fits ? (FOR.containsKey(page.name()) ? 0 : 1) : 2;
    }

    private static boolean fits(GuidePage page, Actor actor) {
        var wanted = FOR.get(page.name());
        return wanted == null ? actor.member() != null : wanted.test(actor);
    }

    /** An inspector reads names as well, but looks after nobody. */
    private static boolean looksAfterACell(Actor actor) {
        return actor.holds(Permission.READ_NAMES) && !actor.holds(Permission.READ_TRAIL);
    }

    private static boolean leads(Actor actor) {
        return actor.holds(Permission.RUN_CAMPAIGNS, Permission.LOOK_UP_NAMES)
                || actor.holds(Permission.READ_FIGURES) && !actor.holds(Permission.READ_NAMES);
    }

    private static Component row(GuidePage page, boolean fits) {
        var title = new Div(page.title());
        title.addClassName("qt-strong");
        var lead = new Div(page.lead());
        lead.addClassName("qt-s");
        var row = new Anchor(ShellRoutes.help(page.name(), ""), new Div(title, lead));
        row.addClassName("qt-row");
        if (fits) {
            var chip = new Span(row.getTranslation("help.yours"));
            chip.addClassNames("qt-chip", "qt-help-yours");
            row.add(chip);
        }
        return row;
    }
}
