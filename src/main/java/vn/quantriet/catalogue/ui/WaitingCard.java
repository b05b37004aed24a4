package vn.quantriet.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.function.Consumer;
import vn.quantriet.catalogue.DeskState.Waiting;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** A changed text that waits: what is new in it, and the button that publishes it. */
class WaitingCard extends Card {

    WaitingCard(Waiting text, boolean publisher, ZoneId zone, Consumer<Waiting> onPublish) {
        asNextStep();
        var latest = text.latest();
        add(
                new H2(getTranslation("library.desk.waiting", text.title())),
                new Paragraph(getTranslation(
                        "library.desk.waiting.text", latest.number(), Format.moment(latest.publishedAt(), zone))));
        var comparison = text.comparison();
        if (comparison.isSame()) {
            add(new Paragraph(getTranslation("library.desk.waiting.same")));
        } else {
            var changes = new NativeDetails(
                    getTranslation("library.desk.waiting.changes"), new ComparisonSection(comparison));
            changes.addClassName("qt-more");
            add(changes);
        }
        var publish = new Button(getTranslation("library.desk.publish"), click -> onPublish.accept(text));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setVisible(publisher);
        add(publish);
    }
}
