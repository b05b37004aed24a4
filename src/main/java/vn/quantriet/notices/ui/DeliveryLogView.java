package vn.quantriet.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.notices.DeliveryLog;
import vn.quantriet.notices.MailState;
import vn.quantriet.notices.NoticesRoutes;
import vn.quantriet.notices.OutboxRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** What the portal sent by mail, and what became of it (UC-033). */
@Route(NoticesRoutes.LOG)
@Requires(Permission.ADMINISTER)
class DeliveryLogView extends Div implements HasDynamicTitle {

    private final transient DeliveryLog log;
    private final transient Clock clock;
    private final Select<MailState> state = new Select<>();
    private final Div rows = new Div();

    DeliveryLogView(DeliveryLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        addClassName("qt-stack");
        rows.addClassName("qt-stack");
        state.setLabel(getTranslation("notices.log.filter"));
        state.setItems(MailState.values());
        state.setItemLabelGenerator(one -> one == null ? getTranslation("notices.log.all") : say(one));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("notices.log.all"));
        state.addValueChangeListener(change -> show(change.getValue()));
        add(new PageHead(
                getTranslation("notices.log.context"),
                getTranslation("notices.log.title"),
                new Button(getTranslation("notices.log.test"), click -> test())));
        if (!log.isOn()) {
            var off = new Paragraph(getTranslation("notices.log.off"));
            off.addClassName("qt-note");
            add(off);
        }
        add(state, rows);
        show(null);
    }

    private void show(@Nullable MailState wanted) {
        rows.removeAll();
        var mails = log.list(wanted);
        mails.forEach(mail -> rows.add(row(mail)));
        if (mails.isEmpty()) {
            rows.add(new EmptyState(getTranslation("notices.log.empty"), getTranslation("notices.log.empty.text")));
        }
    }

    private Div row(OutboxRow mail) {
        var title = new Span(Format.orDash(mail.name()) + " · " + mail.address());
        title.addClassName("qt-entry-title");
        var facts = new Span(getTranslation("notices.kind." + mail.kind()) + " · "
                + Format.moment(mail.createdAt(), clock.getZone())
                + (mail.subject() == null ? "" : " · " + mail.subject())
                + (mail.why() == null ? "" : " · " + getTranslation("notices.why." + mail.why())));
        facts.addClassName("qt-s");
        var row = new Div(new Div(title, new Div(facts)), new Chip(tone(mail.state()), say(mail.state())));
        row.addClassName("qt-paper-row");
        if (mail.state() == MailState.UNKNOWN
                || mail.state() == MailState.FAILED
                || mail.state() == MailState.DROPPED) {
            row.add(new Button(getTranslation("notices.log.again"), click -> again(mail)));
        }
        return row;
    }

    private static Chip.Tone tone(MailState state) {
        return switch (state) {
            case SENT -> Chip.Tone.DONE;
            case WAITING, SENDING -> Chip.Tone.DOING;
            case FAILED, UNKNOWN -> Chip.Tone.LATE;
            case DROPPED -> Chip.Tone.NONE;
        };
    }

    private String say(MailState one) {
        return getTranslation("notices.state." + one);
    }

    private void again(OutboxRow mail) {
        var reason = new TextArea(getTranslation("notices.reason"));
        new NoticeDialog(
                        getTranslation("notices.log.again"),
                        getTranslation("notices.log.again.text", mail.address()),
                        getTranslation("notices.log.again"),
                        () -> {
                            log.again(mail.id(), reason.getValue());
                            show(state.getValue());
                            return true;
                        },
                        reason)
                .open();
    }

    private void test() {
        var address = new EmailField(getTranslation("notices.log.test.address"));
        new NoticeDialog(
                        getTranslation("notices.log.test"),
                        getTranslation("notices.log.test.text"),
                        getTranslation("notices.log.test"),
                        () -> {
                            if (address.isEmpty() || address.isInvalid()) {
                                address.setInvalid(true);
                                return false;
                            }
                            log.test(address.getValue());
                            Notices.done(getTranslation("notices.log.test.waiting"));
                            show(state.getValue());
                            return true;
                        },
                        address)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.log.title");
    }
}
