package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.own.OwnCampaign;
import vn.quantriet.campaign.own.OwnModule;
import vn.quantriet.campaign.own.OwnPart;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.ModuleStep;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Unbroken;

/** On the page of a campaign: what it asks of the member, part by part, what shows each, and the way to do it. */
class OwnStudySection extends Card {

    private static final int SHORT_HASH = 8;

    private final OwnCampaign own;
    private final List<ModuleStep> quizzes;
    private final Clock clock;
    private boolean primaryGiven;

    /** @param quizzes what upper rooms offer to do with a module, such as its quiz */
    OwnStudySection(OwnCampaign own, List<ModuleStep> quizzes, Clock clock) {
        this.own = own;
        this.quizzes = quizzes;
        this.clock = clock;
        addClassName("qt-own-study");
        var head = new Div(new H2(getTranslation("campaign.own.title")), StudyWords.chip(this, own.state()));
        head.addClassName("qt-own-head");
        add(head, StudyWords.small(summary()));
        if (own.amended()) {
            add(StudyWords.small(getTranslation("campaign.own.amended")));
        }
        var list = new Div();
        list.addClassNames("qt-rows", "qt-rows-flat");
        own.modules().forEach(module -> list.add(module(module)));
        add(list, StudyWords.dispute(this));
    }

    private String summary() {
        var at = own.completedAt();
        if (!own.isEligible()) {
            return StudyWords.excluded(this, own);
        }
        if (own.isDone() && at != null) {
            return getTranslation(
                    own.onBehalf() ? "campaign.home.completed-on-behalf" : "campaign.home.completed",
                    Format.day(at.atZone(clock.getZone()).toLocalDate()));
        }
        return getTranslation("campaign.own.counted-in", own.unitName());
    }

    private Component module(OwnModule module) {
        var title = new H3();
        title.add(Unbroken.pieces(StudyWords.title(this, module.title())));
        var parts = new Div();
        parts.addClassName("qt-own-parts");
        module.parts().forEach(part -> parts.add(part(part)));
        var row = new Div(title, parts);
        row.addClassName("qt-own-module");
        if (own.runs(clock.instant()) && module.state() != PartState.DONE) {
            row.add(actions(module));
        }
        return row;
    }

    private Component part(OwnPart part) {
        var line = new Div(
                new Span(getTranslation("campaign.part." + part.part().name())), StudyWords.chip(this, part.state()));
        line.addClassName("qt-own-part");
        var block = new Div(line);
        shown(block, part.record(), "campaign.own.by");
        shown(block, part.makeUp(), "campaign.own.made-up-by");
        return block;
    }

    /** When, by whom and from which edition. */
    private void shown(Div block, OwnPart.@Nullable Shown shown, String key) {
        if (shown == null) {
            return;
        }
        var at = Format.moment(shown.at(), clock.getZone());
        var by = shown.recordedBy();
        var text = new StringBuilder(
                by == null ? getTranslation("campaign.own.by-himself", at) : getTranslation(key, at, by));
        var edition = shown.edition();
        if (edition != null) {
            text.append(" · ")
                    .append(getTranslation(
                            "campaign.own.of-edition", edition.value().substring(0, SHORT_HASH)));
        }
        if (shown.note() != null) {
            text.append(" · ").append(shown.note());
        }
        var line = new Paragraph(text.toString());
        line.addClassName("qt-t");
        block.add(line);
    }

    /** Only the first thing still to do is the red one. */
    private Component actions(OwnModule module) {
        var actions = new Div();
        actions.addClassName("qt-actions");
        if (module.lacks(Part.READ)) {
            var begun = module.part(Part.READ)
                    .filter(part -> part.state() == PartState.UNDER_WAY)
                    .isPresent();
            actions.add(link(
                    CatalogueRoutes.reader(module.module(), null), begun ? "campaign.own.go-on" : "campaign.own.read"));
        } else if (module.lacks(Part.QUIZ)) {
            quizzes.forEach(step -> actions.add(link(step.address(module.module()), step.text())));
        }
        return actions;
    }

    /** A page load of its own: without network the service worker answers it. */
    private Anchor link(String address, String key) {
        var link = new Anchor(address, getTranslation(key));
        link.addClassName("qt-button");
        if (!primaryGiven && own.isEligible()) {
            link.addClassName("qt-button-primary");
            primaryGiven = true;
        }
        link.setRouterIgnore(true);
        return link;
    }
}
