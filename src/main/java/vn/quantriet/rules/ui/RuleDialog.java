package vn.quantriet.rules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import vn.quantriet.access.UnitId;
import vn.quantriet.rules.RuleEntry;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.RuleRefused;
import vn.quantriet.shared.ui.Notices;

/** Enters a value; knows no service. What was typed stays when the value is refused. */
class RuleDialog extends Dialog {

    RuleDialog(RuleKey key, Map<UnitId, String> units, Clock clock, Consumer<RuleEntry> onSave) {
        var form = new RuleForm(key, units, clock);
        setHeaderTitle(getTranslation("rules.key." + key.key()));
        setWidth("min(560px, 94vw)");
        var content = new VerticalLayout(new Paragraph(getTranslation("rules.key." + key.key() + ".text")), form);
        content.setPadding(false);
        add(content);
        var save = new Button(getTranslation("rules.save"), click -> save(form, onSave));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("rules.cancel"), click -> close()), save);
    }

    private void save(RuleForm form, Consumer<RuleEntry> onSave) {
        form.read().ifPresent(entry -> {
            try {
                onSave.accept(entry);
                close();
            } catch (RuleRefused refused) {
                Notices.problem(getTranslation(refused.messageKey()));
            }
        });
    }
}
