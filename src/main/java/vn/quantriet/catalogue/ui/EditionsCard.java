package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.DeskState.ModuleEditions;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionState;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;

/** Every edition of a module with where it stands; what readers are given is marked. */
class EditionsCard extends Card {

    private static final int SHORT_HASH = 12;

    private final ModuleEditions module;
    private final ZoneId zone;

    EditionsCard(
            ModuleEditions module,
            ZoneId zone,
            boolean approver,
            BiConsumer<ModuleEditions, Edition> onApprove,
            BiConsumer<ModuleEditions, Edition> onWithdraw) {
        this.module = module;
        this.zone = zone;
        add(new H2(new Anchor(CatalogueRoutes.module(module.module()), module.title())));
        if (!module.inFolder()) {
            var gone = new Paragraph(getTranslation("library.desk.gone"));
            gone.addClassName("qt-s");
            add(gone);
        }
        for (var edition : module.editions()) {
            var row = new Div(words(edition));
            row.addClassName("qt-edition");
            if (approver) {
                row.add(actions(edition, onApprove, onWithdraw));
            }
            add(row);
        }
        if (module.editions().size() > 1) {
            add(new Anchor(CatalogueRoutes.changes(module.module()), getTranslation("library.module.changes")));
        }
    }

    private Div words(Edition edition) {
        var number = new Span(getTranslation("library.edition.number", edition.number()));
        number.addClassName("qt-strong");
        var line = new Div(number, chip(edition.state()));
        line.addClassName("qt-line");
        if (edition.hash().equals(module.current())) {
            var shown = new Span(getTranslation("library.desk.current"));
            shown.addClassName("qt-stamp");
            line.add(shown);
        }
        var words = new Div(line, small(published(edition)), code(edition));
        var decision = edition.decision();
        if (decision != null) {
            words.add(small(getTranslation(
                    "library.desk.decided", decision.name(), Format.moment(decision.at(), zone), decision.reason())));
        }
        return words;
    }

    private String published(Edition edition) {
        var by = edition.publishedBy().isEmpty() ? getTranslation("library.desk.by-portal") : edition.publishedBy();
        var text = getTranslation("library.desk.published-by", by, Format.moment(edition.publishedAt(), zone));
        return edition.note().isEmpty()
                ? text
                : getTranslation(
                        edition.minor() ? "library.desk.note.minor" : "library.desk.note", text, edition.note());
    }

    private static Div small(String text) {
        var line = new Div(text);
        line.addClassName("qt-s");
        return line;
    }

    private Div code(Edition edition) {
        var code = new Code(edition.hash().value().substring(0, SHORT_HASH));
        code.setTitle(edition.hash().value());
        var line = new Div(new Span(getTranslation("library.desk.hash") + " "), code);
        line.addClassName("qt-t");
        return line;
    }

    private Chip chip(EditionState state) {
        return new Chip(
                switch (state) {
                    case APPROVED -> Chip.Tone.DONE;
                    case CHECKED -> Chip.Tone.DOING;
                    case WITHDRAWN -> Chip.Tone.LATE;
                },
                getTranslation("library.state." + state.name()));
    }

    private Div actions(
            Edition edition,
            BiConsumer<ModuleEditions, Edition> onApprove,
            BiConsumer<ModuleEditions, Edition> onWithdraw) {
        var actions = new Div();
        actions.addClassName("qt-actions");
        if (edition.state() == EditionState.CHECKED) {
            actions.add(new Button(getTranslation("library.desk.approve"), click -> onApprove.accept(module, edition)));
        }
        if (edition.state() != EditionState.WITHDRAWN) {
            actions.add(
                    new Button(getTranslation("library.desk.withdraw"), click -> onWithdraw.accept(module, edition)));
        }
        return actions;
    }
}
