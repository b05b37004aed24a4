package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.quantriet.catalogue.EditionComparison;
import vn.quantriet.catalogue.EditionComparison.Kind;
import vn.quantriet.catalogue.EditionComparison.SectionChange;
import vn.quantriet.catalogue.EditionComparison.WordRun;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;

/** Two texts of a module side by side in one: new words and former ones marked, what is the same left out. */
class ComparisonSection extends Div {

    ComparisonSection(EditionComparison comparison) {
        addClassName("qt-stack");
        if (comparison.summary().kind() != Kind.UNCHANGED) {
            add(card(comparison.summary(), getTranslation("library.module.summary")));
        }
        comparison.sections().stream()
                .filter(section -> section.kind() != Kind.UNCHANGED)
                .forEach(section -> add(card(section, section.title())));
        var same = comparison.sections().stream()
                .filter(section -> section.kind() == Kind.UNCHANGED)
                .count();
        if (same > 0) {
            var line = new Paragraph(getTranslation("library.changes.unchanged", Format.count(same)));
            line.addClassName("qt-t");
            add(line);
        }
    }

    private Card card(SectionChange change, String title) {
        var head = new Div(new H2(title), chip(change.kind()));
        head.addClassName("qt-line");
        var card = new Card(head);
        if (!change.titleBefore().equals(change.title()) && change.kind() == Kind.CHANGED) {
            card.add(new Paragraph(getTranslation("library.changes.title-before", change.titleBefore())));
        }
        paragraphs(change.runs()).forEach(card::add);
        return card;
    }

    private Chip chip(Kind kind) {
        return new Chip(
                switch (kind) {
                    case ADDED -> Chip.Tone.DONE;
                    case CHANGED -> Chip.Tone.DOING;
                    case REMOVED, UNCHANGED -> Chip.Tone.NONE;
                },
                getTranslation("library.change." + kind.name()));
    }

    /** Changed paragraphs; a sign where unchanged ones were left out. */
    private List<Component> paragraphs(List<WordRun> runs) {
        List<Component> shown = new ArrayList<>();
        var left = 0;
        for (var paragraph : split(runs)) {
            if (paragraph.stream().allMatch(run -> run.kind() == Kind.UNCHANGED)) {
                left++;
            } else {
                leftOut(left, shown);
                left = 0;
                shown.add(new Paragraph(Words.changed(paragraph)));
            }
        }
        leftOut(left, shown);
        return shown;
    }

    private void leftOut(int count, List<Component> shown) {
        if (count > 0) {
            var line = new Span(getTranslation("library.changes.left-out", Format.count(count)));
            line.addClassName("qt-t");
            shown.add(line);
        }
    }

    /** A line feed ends a paragraph, wherever in a run it stands. */
    private static List<List<WordRun>> split(List<WordRun> runs) {
        List<List<WordRun>> paragraphs = new ArrayList<>();
        List<WordRun> current = new ArrayList<>();
        for (var run : runs) {
            var parts = run.text().split("\n", -1);
            for (var i = 0; i < parts.length; i++) {
                if (i > 0) {
                    paragraphs.add(current);
                    current = new ArrayList<>();
                }
                if (!parts[i].isEmpty()) {
                    current.add(new WordRun(run.kind(), parts[i]));
                }
            }
        }
        paragraphs.add(current);
        return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
    }
}
