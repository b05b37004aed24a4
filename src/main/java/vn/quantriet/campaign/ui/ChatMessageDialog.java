package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.util.stream.Collectors;
import vn.quantriet.campaign.cell.CellModule;
import vn.quantriet.campaign.cell.CellPage;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Notices;

/**
 * A message to paste into the group chat of a chi bộ: what is asked until when, and where. No names and no figures: the group
 * is outside of the portal.
 */
class ChatMessageDialog extends Dialog {

    /** Without the permission to write to the clipboard the older way is tried; at last the text is selected to be copied. */
    private static final String COPY = """
            const area = this.inputElement;
            area.focus();
            area.select();
            if (navigator.clipboard) {
              return navigator.clipboard.writeText(area.value).then(() => true, () => document.execCommand('copy'));
            }
            return document.execCommand('copy');
            """;

    ChatMessageDialog(CellPage page, String link, Clock clock) {
        setHeaderTitle(getTranslation("campaign.cell.message"));
        setWidth("min(33rem, 94vw)");
        var text = new TextArea(getTranslation("campaign.cell.message.label"));
        text.setHelperText(getTranslation("campaign.cell.message.help"));
        text.setReadOnly(true);
        text.setWidthFull();
        text.setValue(message(page, link, clock));
        var content = new Div(text);
        content.addClassName("qt-stack");
        add(content);
        var copy = new Button(getTranslation("campaign.cell.message.copy"), click -> copy(text));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("campaign.cell.close"), click -> close()), copy);
    }

    private String message(CellPage page, String link, Clock clock) {
        var last = page.campaign().lastDay(clock);
        var title = page.campaign().title();
        var modules = page.modules().stream()
                .map(CellModule::title)
                .map(name -> StudyWords.title(this, name))
                .collect(Collectors.joining("; "));
        return String.join(
                "\n",
                getTranslation("campaign.cell.message.greeting"),
                last == null
                        ? getTranslation("campaign.cell.message.campaign", title)
                        : getTranslation("campaign.cell.message.until", title, Format.day(last)),
                getTranslation("campaign.cell.message.modules", modules),
                getTranslation("campaign.cell.message.link", link),
                getTranslation("campaign.cell.message.end"));
    }

    private void copy(TextArea text) {
        text.getElement().executeJs(COPY).then(Boolean.class, copied -> {
            if (copied) {
                Notices.done(getTranslation("campaign.cell.message.copied"));
            } else {
                Notices.problem(getTranslation("campaign.cell.message.select"));
            }
        });
    }
}
