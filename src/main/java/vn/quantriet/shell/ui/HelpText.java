package vn.quantriet.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import vn.quantriet.shell.ShellRoutes;
import vn.quantriet.shell.help.GuidePage;

/** The text of a page of the guide beside its table of contents; on a phone below it. */
class HelpText extends Div {

    HelpText(GuidePage page) {
        addClassName("qt-help");
        add(lead(page), contents(page), text(page));
    }

    private static Component lead(GuidePage page) {
        var lead = new Paragraph(page.lead());
        lead.addClassName("qt-lead");
        lead.getElement().setAttribute("lang", "vi");
        return lead;
    }

    private Component contents(GuidePage page) {
        var list = new UnorderedList();
        page.passages().stream()
                .filter(passage -> passage.rank() == 2)
                .map(passage -> new ListItem(link(page, passage)))
                .forEach(list::add);
        var contents = new Nav(new H2(getTranslation("help.contents")), list);
        contents.addClassNames("qt-help-contents", "qt-no-print");
        contents.getElement().setAttribute("aria-label", getTranslation("help.contents"));
        return contents;
    }

    private static Anchor link(GuidePage page, GuidePage.Passage passage) {
        var link = new Anchor(ShellRoutes.help(page.name(), passage.anchor()), passage.heading());
        // left to the browser, which knows how to go to a heading of the same page
        link.setRouterIgnore(true);
        return link;
    }

    private static Component text(GuidePage page) {
        var text = new Html("<div class=\"qt-read qt-help-text\" lang=\"vi\">" + page.html() + "</div>");
        // after a page load the text comes later than the browser looked for the heading
        text.getElement()
                .executeJs("const id = decodeURIComponent(location.hash.slice(1));"
                        + "if (id) requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());");
        return text;
    }
}
