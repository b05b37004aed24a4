package vn.quantriet.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import vn.quantriet.access.Permission;
import vn.quantriet.access.PortalAddress;
import vn.quantriet.access.Requires;
import vn.quantriet.notices.CalendarFeeds;
import vn.quantriet.notices.MailPreferences;
import vn.quantriet.notices.NoticesRoutes;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** The calendar of the person on his own phone, and whether he wants mail (UC-033). */
@Route(NoticesRoutes.CALENDAR)
@Requires(Permission.OWN_PAGES)
class CalendarView extends Div implements HasDynamicTitle {

    private final transient CalendarFeeds feeds;
    private final transient PortalAddress address;
    private final Card card = new Card();

    CalendarView(CalendarFeeds feeds, MailPreferences preferences, PortalAddress address) {
        this.feeds = feeds;
        this.address = address;
        addClassName("qt-stack");
        add(
                new PageHead(getTranslation("notices.calendar.context"), getTranslation("notices.calendar.name")),
                card,
                mail(preferences));
        show();
    }

    private void show() {
        card.removeAll();
        card.add(
                new H2(getTranslation("notices.calendar.subscribe")),
                new Paragraph(getTranslation("notices.calendar.text")),
                new Button(
                        getTranslation(feeds.exists() ? "notices.calendar.renew" : "notices.calendar.make"),
                        click -> make()));
        if (feeds.exists()) {
            card.add(new Button(getTranslation("notices.calendar.end"), click -> {
                feeds.end();
                Notices.done(getTranslation("notices.calendar.ended"));
                show();
            }));
        }
    }

    private void make() {
        var https = address.of(NoticesRoutes.FEED + "/" + feeds.make() + ".ics");
        show();
        var field = new TextField(getTranslation("notices.calendar.address"));
        field.setValue(https);
        field.setReadOnly(true);
        field.setWidthFull();
        var open = new Anchor(https.replaceFirst("^https?:", "webcal:"), getTranslation("notices.calendar.open"));
        open.addClassNames("qt-button", "qt-button-primary");
        var copy = new Button(getTranslation("notices.copy"), click -> Copied.tell(this, https));
        card.add(new Paragraph(getTranslation("notices.calendar.once")), field, open, copy);
    }

    private Card mail(MailPreferences preferences) {
        var wanted = new Checkbox(getTranslation("notices.mail.wanted"), preferences.wantsMail());
        wanted.addValueChangeListener(change -> {
            preferences.wantMail(change.getValue());
            Notices.done(getTranslation("notices.mail.saved"));
        });
        return new Card(new H2(getTranslation("notices.mail")), wanted);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("notices.calendar.name");
    }
}
