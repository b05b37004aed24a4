package vn.quantriet.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.Objections;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** Where a person says that something kept about them is wrong, and reads the answers. */
@Route(AccessRoutes.OBJECT)
@Requires(Permission.OWN_PAGES)
class OwnObjectionsView extends Div implements HasDynamicTitle {

    private final Objections objections;
    private final ZoneId zone;
    private final TextArea about = new TextArea(getTranslation("access.object.about"));
    private final Form form;
    private final Div made = new Div();

    OwnObjectionsView(Objections objections, @Value("${portal.zone}") ZoneId zone) {
        this.objections = objections;
        this.zone = zone;
        about.setMaxLength(Objections.MOST_CHARACTERS);
        about.setHelperText(getTranslation("access.object.help"));
        form = new Form(getTranslation("access.object.button"), this::send, about);
        made.addClassName("qt-stack");
        add(new PageHead(getTranslation("access.object.context"), getTranslation("access.object.title")), form, made);
        showMade();
    }

    private void send() {
        if (about.getValue().isBlank()) {
            form.refuse(getTranslation("access.object.empty"));
            about.focus();
            return;
        }
        objections.object(about.getValue());
        about.clear();
        Notices.done(getTranslation("access.object.done"));
        showMade();
    }

    private void showMade() {
        made.removeAll();
        objections.own().forEach(row -> made.add(card(row)));
    }

    private Card card(Objections.ObjectionRow row) {
        var card = new Card(new H2(Format.moment(row.madeAt(), zone)), new Paragraph(row.about()));
        card.add(
                row.isOpen()
                        ? new Chip(Chip.Tone.DOING, getTranslation("access.object.open"))
                        : new Paragraph(getTranslation("access.object.answer", Format.orDash(row.answer()))));
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.object.title");
    }
}
