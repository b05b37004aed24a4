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
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** The objections people have made to what is kept about them, and the administrator's answers. */
@Route(AccessRoutes.OBJECTIONS)
@Requires(Permission.ADMINISTER)
class ObjectionsView extends Div implements HasDynamicTitle {

    private final Objections objections;
    private final ZoneId zone;
    private final Div list = new Div();

    ObjectionsView(Objections objections, @Value("${portal.zone}") ZoneId zone) {
        this.objections = objections;
        this.zone = zone;
        list.addClassName("qt-stack");
        show();
    }

    private void show() {
        var rows = objections.all();
        var open = rows.stream().filter(Objections.ObjectionRow::isOpen).count();
        removeAll();
        list.removeAll();
        add(
                new PageHead(
                        getTranslation("access.objections.context"),
                        getTranslation("access.objections.title", Format.count(open))),
                list);
        rows.forEach(row -> list.add(card(row)));
        if (rows.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("access.objections.none"), getTranslation("access.objections.none-text")));
        }
    }

    private Card card(Objections.ObjectionRow row) {
        var made = new Paragraph(Format.moment(row.madeAt(), zone));
        made.addClassName("qt-t");
        var card = new Card(new H2(row.name()), made, new Paragraph(row.about()));
        card.add(
                row.isOpen()
                        ? answerForm(row)
                        : new Paragraph(getTranslation("access.object.answer", Format.orDash(row.answer()))));
        return card;
    }

    private Form answerForm(Objections.ObjectionRow row) {
        var answer = new TextArea(getTranslation("access.objections.answer"));
        answer.setMaxLength(Objections.MOST_CHARACTERS);
        return new Form(getTranslation("access.objections.button"), () -> send(row.id(), answer), answer);
    }

    private void send(long objection, TextArea answer) {
        if (answer.getValue().isBlank()) {
            answer.setErrorMessage(getTranslation("access.objections.empty"));
            answer.setInvalid(true);
            return;
        }
        objections.answer(objection, answer.getValue());
        Notices.done(getTranslation("access.objections.done"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.objections.context");
    }
}
