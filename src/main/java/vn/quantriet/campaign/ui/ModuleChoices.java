package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.desk.CampaignDraft.ModuleChoice;
import vn.quantriet.campaign.desk.ModuleOffer;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.Unbroken;

/** The modules of the library, each with what is asked of it, in the order in which they are to be studied. */
class ModuleChoices extends Div {

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Div fault = new Div();

    ModuleChoices(List<ModuleOffer> offers, List<ModuleChoice> chosen) {
        addClassName("qt-campaign-modules");
        list.addClassName("qt-rows");
        fault.addClassName("qt-error");
        fault.getElement().setAttribute("role", "alert");
        for (var choice : chosen) {
            offers.stream()
                    .filter(offer -> offer.module().equals(choice.module()))
                    .forEach(offer -> rows.add(new Row(offer, choice.parts())));
        }
        offers.stream()
                .filter(offer ->
                        chosen.stream().noneMatch(choice -> choice.module().equals(offer.module())))
                .forEach(offer -> rows.add(new Row(offer, Set.of())));
        add(
                new H3(getTranslation("campaign.desk.form.modules")),
                new Paragraph(getTranslation("campaign.desk.form.modules.help")),
                list,
                fault);
        lay();
    }

    /** In order; a module of which nothing is asked is left out. */
    List<ModuleChoice> chosen() {
        return rows.stream()
                .filter(row -> !row.parts().isEmpty())
                .map(row -> new ModuleChoice(row.offer.module(), row.parts()))
                .toList();
    }

    /** Says at the place what is wrong; blank: nothing. */
    void say(String text) {
        fault.setText(text);
    }

    private void lay() {
        list.removeAll();
        rows.forEach(list::add);
        rows.forEach(row -> row.up.setEnabled(rows.indexOf(row) > 0));
        rows.forEach(row -> row.down.setEnabled(rows.indexOf(row) < rows.size() - 1));
    }

    private void swap(Row row, int by) {
        var at = rows.indexOf(row);
        Collections.swap(rows, at, at + by);
        lay();
    }

    private final class Row extends Div {

        private final ModuleOffer offer;
        private final Checkbox read = new Checkbox();
        private final Checkbox quiz = new Checkbox();
        private final Button up = arrow("campaign.desk.form.up", "qt-up", -1);
        private final Button down = arrow("campaign.desk.form.down", "qt-down", 1);

        Row(ModuleOffer offer, Set<Part> parts) {
            this.offer = offer;
            addClassName("qt-campaign-module");
            read.setLabel(getTranslation("campaign.part.READ"));
            quiz.setLabel(getTranslation("campaign.part.QUIZ"));
            read.setValue(parts.contains(Part.READ));
            quiz.setValue(parts.contains(Part.QUIZ));
            quiz.setEnabled(offer.questions() || quiz.getValue());
            var title = Unbroken.of(offer.title());
            title.addClassName("qt-entry-title");
            var words = new Div(title, notes());
            var choice = new Div(read, quiz);
            choice.addClassName("qt-actions");
            var order = new Div(up, down);
            order.addClassName("qt-campaign-order");
            add(words, choice, order);
            up.setAriaLabel(getTranslation("campaign.desk.form.up", offer.title()));
            down.setAriaLabel(getTranslation("campaign.desk.form.down", offer.title()));
        }

        private Span notes() {
            var notes = new ArrayList<String>();
            if (!offer.approved()) {
                notes.add(getTranslation("campaign.desk.form.not-approved"));
            }
            if (!offer.questions()) {
                notes.add(getTranslation("campaign.desk.form.no-questions"));
            }
            var text = new Span(String.join(" · ", notes));
            text.addClassName("qt-s");
            return text;
        }

        private Button arrow(String labelKey, String className, int by) {
            var button = new Button(new Icon("chevron"), click -> swap(this, by));
            button.addClassName(className);
            button.setAriaLabel(getTranslation(labelKey, ""));
            return button;
        }

        private Set<Part> parts() {
            var parts = EnumSet.noneOf(Part.class);
            if (read.getValue()) {
                parts.add(Part.READ);
            }
            if (quiz.getValue()) {
                parts.add(Part.QUIZ);
            }
            return parts;
        }
    }
}
