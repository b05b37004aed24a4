package vn.quantriet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.Languages;

/** What holds for every page: its language, what happens when something fails, and the words for a lost connection. */
@Component
class FrameStart implements VaadinServiceInitListener {

    private final transient Languages languages;
    private final transient CurrentActor currentActor;

    FrameStart(Languages languages, CurrentActor currentActor) {
        this.languages = languages;
        this.currentActor = currentActor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.addSessionInitListener(opened -> opened.getSession().setErrorHandler(new ActionFailures(currentActor)));
        service.addUIInitListener(opened -> greet(opened.getUI()));
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .child(0)
                .attr("lang", LanguageCookie.read(page.getVaadinRequest()).getLanguage()));
        service.setSystemMessagesProvider(info -> messages(info.getLocale()));
    }

    private void greet(UI ui) {
        var language = LanguageCookie.read(VaadinRequest.getCurrent());
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        var reconnect = ui.getReconnectDialogConfiguration();
        reconnect.setDialogText(ui.getTranslation("shell.connection.trying"));
        reconnect.setDialogTextGaveUp(ui.getTranslation("shell.connection.lost"));
        ui.getPage()
                .executeJs(
                        "const shown = window.Vaadin?.connectionIndicator; if (shown) { shown.onlineText = $0; shown.offlineText = $1; }",
                        ui.getTranslation("shell.connection.back"),
                        ui.getTranslation("shell.connection.trying"));
    }

    /** A session that has ended loads the page again without a word; the views bring back what was there. */
    private SystemMessages messages(Locale language) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(languages.getTranslation("shell.broken.title", language));
        messages.setInternalErrorMessage(languages.getTranslation("shell.broken.text", language));
        messages.setSyncErrorCaption(languages.getTranslation("shell.sync.title", language));
        messages.setSyncErrorMessage(languages.getTranslation("shell.sync.text", language));
        messages.setCookiesDisabledCaption(languages.getTranslation("shell.cookies.title", language));
        messages.setCookiesDisabledMessage(languages.getTranslation("shell.cookies.text", language));
        return messages;
    }
}
