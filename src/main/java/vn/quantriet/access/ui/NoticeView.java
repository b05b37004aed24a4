package vn.quantriet.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Value;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.OwnAccount;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.PlainPage;

/**
 * What is kept about a person, why, who sees it, for how long, and what one may do. Shown at the first sign-in and whenever
 * it is opened; nothing in it is ticked. A slip that was issued to replace the password is told of here too.
 */
@Route(value = AccessRoutes.NOTICE, autoLayout = false)
@Requires(Permission.OWN_PAGES)
class NoticeView extends PlainPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PARTS = 5;
    private static final int LINES = 3;

    private final OwnAccount account;
    private final ZoneId zone;
    private Onward onward = Onward.HOME;

    NoticeView(OwnAccount account, @Value("${portal.zone}") ZoneId zone) {
        super("", "");
        this.account = account;
        this.zone = zone;
        setHeadline(getTranslation("access.notice.title"));
        setLead(getTranslation("access.notice.lead"));
        var toRead = account.toRead();
        var read = new Button(
                getTranslation(toRead.isNothing() ? "access.notice.back" : "access.notice.read"), click -> goOn());
        read.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(read);
        form.addClassName("qt-form");
        setContent(slips(toRead), parts(), form);
    }

    private Div slips(OwnAccount.ToRead toRead) {
        var notes = new Div();
        notes.addClassName("qt-stack");
        toRead.renewals().forEach(slip -> {
            var note = new Paragraph(getTranslation(
                    "access.notice.renewed",
                    Format.moment(slip.issuedAt(), zone),
                    Format.orDash(slip.by()),
                    Format.orDash(slip.reason())));
            note.addClassName("qt-note");
            notes.add(note);
        });
        notes.setVisible(!toRead.renewals().isEmpty());
        return notes;
    }

    private Div parts() {
        var parts = new Div();
        parts.addClassName("qt-stack");
        IntStream.rangeClosed(1, PARTS).forEach(part -> {
            var lines = new UnorderedList();
            IntStream.rangeClosed(1, LINES)
                    .mapToObj(line -> getTranslation("access.notice." + part + "." + line))
                    .forEach(line -> lines.add(new ListItem(line)));
            parts.add(new H2(getTranslation("access.notice." + part + ".title")), lines);
        });
        return parts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        onward = Onward.from(event.getLocation());
    }

    private void goOn() {
        account.markRead();
        onward.go();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.notice.title");
    }
}
