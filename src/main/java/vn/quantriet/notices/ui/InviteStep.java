package vn.quantriet.notices.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.Optional;
import vn.quantriet.access.PortalAddress;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.notices.DeliveryLog;
import vn.quantriet.notices.MailState;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;

/** Inviting: a message for the chat group, and what was sent by mail to whom. */
@org.springframework.stereotype.Component
class InviteStep implements SessionStep {

    private static final int ORDER = 5;
    private static final int MOST_NAMES = 40;

    private final DeliveryLog log;
    private final PortalAddress address;
    private final Clock clock;

    InviteStep(DeliveryLog log, PortalAddress address, Clock clock) {
        this.log = log;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var own = context.cell() == null
                || context.cell().equals(context.session().unit());
        var ahead = !context.session().hasBegun(clock.instant());
        return context.keeps() && own && ahead && !context.closed()
                ? Optional.of(card(context.session()))
                : Optional.empty();
    }

    private Card card(StudySession session) {
        var card = new Card();
        var delivered = log.of(session);
        var sent = delivered.mails().stream()
                .filter(mail -> mail.state() == MailState.SENT)
                .count();
        card.add(new H2(card.getTranslation("notices.invite")));
        card.add(new Paragraph(
                delivered.on()
                        ? card.getTranslation(
                                "notices.invite.mails",
                                Format.count(delivered.mails().size()),
                                Format.count(sent),
                                Format.count(delivered.concerned()))
                        : card.getTranslation("notices.invite.off")));
        unknown(card, delivered);
        card.add(new Button(card.getTranslation("notices.invite.chat"), click -> chat(session)));
        if (delivered.on() && !delivered.without().isEmpty()) {
            card.add(new Button(
                    card.getTranslation(
                            "notices.invite.without", delivered.without().size()),
                    click -> without(delivered)));
        }
        return card;
    }

    /** Only an administrator sends such a mail again; whoever keeps the session can ask the people. */
    private static void unknown(Card card, DeliveryLog.OfSession delivered) {
        var unknown = delivered.mails().stream()
                .filter(mail -> mail.state() == MailState.UNKNOWN)
                .count();
        if (unknown > 0) {
            card.add(new Paragraph(card.getTranslation("notices.invite.unknown", Format.count(unknown))));
        }
    }

    private void chat(StudySession session) {
        var text = new TextArea();
        text.setLabel(text.getTranslation("notices.invite.text"));
        text.setValue(log.chat(session, address.of("").replaceAll("/+$", "")));
        text.setWidthFull();
        new NoticeDialog(
                        text.getTranslation("notices.invite.chat"),
                        text.getTranslation("notices.invite.chat.text"),
                        text.getTranslation("notices.copy"),
                        () -> {
                            Copied.tell(text, text.getValue());
                            return false;
                        },
                        text)
                .open();
    }

    private static void without(DeliveryLog.OfSession delivered) {
        var list = new UnorderedList();
        delivered.without().stream().limit(MOST_NAMES).forEach(name -> list.add(new ListItem(name)));
        new NoticeDialog(
                        list.getTranslation(
                                "notices.invite.without", delivered.without().size()),
                        list.getTranslation("notices.invite.without.text"),
                        list.getTranslation("notices.close"),
                        () -> true,
                        list)
                .open();
    }
}
