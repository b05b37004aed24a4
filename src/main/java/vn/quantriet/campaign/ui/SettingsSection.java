package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.SettledTerm;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Unbroken;

/** Every setting of a campaign with its value and where it comes from; to leaders with a button to settle it otherwise. */
class SettingsSection extends Card {

    private final Map<String, String> modules;
    private final @Nullable Consumer<SettledTerm> change;

    /**
     * @param modules titles by module
     * @param lead for whom the values hold
     * @param change null where the reader may only read
     */
    SettingsSection(
            String lead,
            List<SettledTerm> settings,
            Map<String, String> modules,
            @Nullable Consumer<SettledTerm> change) {
        this.modules = modules;
        this.change = change;
        addClassName("qt-campaign-settings");
        add(
                new H2(getTranslation("campaign.desk.settings")),
                new Paragraph(lead),
                new Paragraph(getTranslation("campaign.desk.settings.text")));
        var list = new Div();
        list.addClassName("qt-record");
        settings.forEach(setting -> list.add(line(setting)));
        add(list);
    }

    private Div line(SettledTerm setting) {
        var label = new Span(getTranslation("rules.key." + setting.key().key()));
        label.addClassName("qt-entry-title");
        var words = new Div(label);
        if (!setting.module().isEmpty()) {
            words.add(small(getTranslation(
                    "campaign.desk.settings.only", modules.getOrDefault(setting.module(), setting.module()))));
        }
        words.add(small(
                getTranslation("campaign.desk.settings.source", setting.term().source())));
        var value =
                new Span(CampaignWords.value(this, setting.key(), setting.term().value()));
        value.addClassName("qt-entry-value");
        var side = new Div(value);
        side.addClassName("qt-campaign-value");
        var onChange = change;
        if (onChange != null) {
            side.add(button(setting, onChange));
        }
        var line = new Div(words, side);
        line.addClassName("qt-record-line");
        return line;
    }

    private Button button(SettledTerm setting, Consumer<SettledTerm> onChange) {
        var button = new Button(getTranslation("campaign.desk.settings.change"), click -> onChange.accept(setting));
        button.setAriaLabel(getTranslation(
                "campaign.desk.settings.change-of",
                getTranslation("rules.key." + setting.key().key())));
        return button;
    }

    private static Paragraph small(String text) {
        var paragraph = new Paragraph(Unbroken.pieces(text).toArray(Component[]::new));
        paragraph.addClassName("qt-s");
        return paragraph;
    }
}
