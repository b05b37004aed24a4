package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import vn.quantriet.catalogue.EditionComparison.WordRun;
import vn.quantriet.catalogue.SearchResult.Run;

/** Text of which some words are marked: found ones, or new and former ones. */
class Words extends Span {

    private Words() {}

    /** With what was looked for in {@code <mark>}. */
    static Words found(List<Run> runs) {
        var words = new Words();
        runs.forEach(run -> words.append(run.marked() ? "mark" : "span", run.text()));
        return words;
    }

    /** With new words in {@code <ins>} and former ones in {@code <del>}. */
    static Words changed(List<WordRun> runs) {
        var words = new Words();
        runs.forEach(run -> words.append(
                switch (run.kind()) {
                    case ADDED -> "ins";
                    case REMOVED -> "del";
                    case UNCHANGED, CHANGED -> "span";
                },
                run.text()));
        return words;
    }

    private void append(String tag, String text) {
        getElement().appendChild(new Element(tag).setText(text));
    }
}
