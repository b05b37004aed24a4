package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.ZoneId;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.FactList;

/** Where the text of a module stands, and for whom it is. */
class ModuleFacts extends Div {

    ModuleFacts(ModuleCard card, ZoneId zone) {
        addClassName("qt-stack");
        var edition = card.edition();
        var facts = new FactList();
        facts.add(getTranslation("library.module.progress"), progress(card));
        facts.add(
                getTranslation("library.module.kind"),
                getTranslation("catalogue.kind." + card.kind().name()));
        facts.add(getTranslation("library.module.audience"), Format.orDash(card.audience()));
        facts.add(getTranslation("library.module.state"), state(edition, zone));
        facts.add(
                getTranslation("library.module.edition"),
                getTranslation("library.edition", edition.number(), Format.moment(edition.publishedAt(), zone)));
        add(facts);
        if (edition.number() > 1) {
            add(new Anchor(CatalogueRoutes.changes(card.module()), getTranslation("library.module.changes")));
        }
    }

    private String progress(ModuleCard card) {
        var progress = card.progress();
        return progress == null
                ? getTranslation("library.progress.none")
                : getTranslation("library.progress.part", progress.read(), progress.sections());
    }

    private String state(Edition edition, ZoneId zone) {
        var decision = edition.decision();
        var state = getTranslation("library.state." + edition.state().name());
        return decision == null
                ? state
                : getTranslation("library.state.by", state, decision.name(), Format.moment(decision.at(), zone));
    }
}
