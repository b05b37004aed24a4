package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.book.CampaignPage.ModuleLine;
import vn.quantriet.campaign.figures.PartFigures;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.Unbroken;

/** What is to be studied, in order, each with what completes it. */
class CampaignModules extends Card {

    private final @Nullable PartFigures figures;

    /** @param figures null for who reads none */
    CampaignModules(List<ModuleLine> modules, @Nullable PartFigures figures) {
        this.figures = figures;
        var list = new Div();
        list.addClassName("qt-rows");
        modules.forEach(module -> list.add(row(module)));
        add(new H2(getTranslation("campaign.desk.modules")), list);
    }

    private Anchor row(ModuleLine module) {
        var title = Unbroken.of(module.title());
        title.addClassName("qt-entry-title");
        var asked = module.parts().stream().sorted(Comparator.naturalOrder()).toList();
        var parts = new Span(asked.stream()
                .map(part -> getTranslation("campaign.part." + part))
                .collect(Collectors.joining(", ")));
        parts.addClassName("qt-s");
        var edition = new Span(getTranslation("campaign.desk.modules.edition", module.edition()));
        edition.addClassName("qt-s");
        var words = new Div(title, parts, edition);
        if (figures != null) {
            asked.forEach(part ->
                    figures.of(module.module(), part).ifPresent(line -> words.add(PartWords.counted(this, line))));
        }
        words.addClassName("qt-campaign-words");
        var row = new Anchor(CatalogueRoutes.module(module.module()));
        row.addClassName("qt-row");
        row.add(words, new Icon("chevron"));
        return row;
    }
}
