package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.EditionState;
import vn.quantriet.catalogue.ModuleCard;
import vn.quantriet.catalogue.Progress;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;

/** What tiles, rows and the page of a module say alike. */
final class ModuleWords {

    private ModuleWords() {}

    /** {@code Bộ Chính trị · 22/12/2024 · 7 mục · 18 phút}. */
    static String line(Component host, ModuleCard card) {
        var document = card.document();
        return Stream.of(
                        document == null ? "" : document.body(),
                        document == null ? "" : Format.day(document.date()),
                        host.getTranslation(
                                "library.sections", card.edition().sections().size()),
                        host.getTranslation("library.minutes", card.minutes()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static Div chips(Component host, ModuleCard card) {
        var chips = new Div();
        chips.addClassName("qt-chips");
        chips.add(progress(host, card.progress()));
        chips.add(states(host, card));
        return chips;
    }

    static Chip progress(Component host, @Nullable Progress progress) {
        if (progress == null || progress.read() == 0) {
            return progress == null || progress.lastAt() == null
                    ? new Chip(Chip.Tone.NONE, host.getTranslation("library.progress.none"))
                    : new Chip(Chip.Tone.DOING, host.getTranslation("library.progress.begun"));
        }
        return progress.done()
                ? new Chip(Chip.Tone.DONE, host.getTranslation("library.progress.done"))
                : new Chip(
                        Chip.Tone.DOING,
                        host.getTranslation("library.progress.part", progress.read(), progress.sections()));
    }

    private static List<Component> states(Component host, ModuleCard card) {
        List<Component> states = new ArrayList<>();
        if (!card.inForce()) {
            states.add(new Chip(Chip.Tone.LATE, host.getTranslation("library.not-in-force")));
        }
        if (card.edition().state() != EditionState.APPROVED) {
            var unapproved = new Span(host.getTranslation("library.unapproved"));
            unapproved.addClassName("qt-stamp");
            states.add(unapproved);
        }
        return states;
    }

    /** How far somebody got, drawn; words say the same beside it. */
    static Div bar(@Nullable Progress progress) {
        var bar = new Div();
        bar.addClassName("qt-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        if (progress != null && progress.sections() > 0) {
            for (var i = 0; i < progress.sections(); i++) {
                var part = new Span();
                part.addClassName(i < progress.read() ? "qt-done" : "qt-open");
                bar.add(part);
            }
        }
        return bar;
    }
}
