package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.SettledTerm;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.RuleUnit;

/** Settles one thing for a campaign, or leaves it to the rules again. Knows no service. */
final class SettingDialog {

    private static final List<RuleUnit> CHOSEN = List.of(RuleUnit.YES_NO, RuleUnit.WHEN_SHOWN, RuleUnit.LATE_ANSWERS);
    private static final int LONGEST_NOTE = 1_000;

    /** What the dialog asks for. */
    interface Settling {

        void settle(RuleKey key, String module, int value, String note, String reason);

        void leave(RuleKey key, String module, String reason);
    }

    private final SettledTerm setting;
    private final Settling settling;
    private final Select<String> module = new Select<>();
    private final Select<Integer> choice = new Select<>();
    private final IntegerField number = new IntegerField();
    private final TextArea note = new TextArea();
    private final TextArea reason = CampaignFields.reason();

    private SettingDialog(SettledTerm setting, Map<String, String> modules, boolean open, Settling settling) {
        this.setting = setting;
        this.settling = settling;
        var key = setting.key();
        module.setLabel(module.getTranslation("campaign.desk.setting.for"));
        var items = new ArrayList<>(List.of(""));
        items.addAll(modules.keySet());
        module.setItems(items);
        module.setItemLabelGenerator(
                id -> id.isEmpty() ? module.getTranslation("campaign.desk.setting.all") : modules.get(id));
        module.setValue(setting.module());
        choice.setLabel(choice.getTranslation("campaign.desk.setting.value"));
        choice.setItems(IntStream.rangeClosed(key.least(), isChosen() ? key.most() : key.least())
                .boxed()
                .toList());
        choice.setItemLabelGenerator(value -> CampaignWords.value(choice, key, value));
        choice.setVisible(isChosen());
        number.setLabel(number.getTranslation("campaign.desk.setting.value"));
        number.setHelperText(number.getTranslation(
                "campaign.desk.setting.value.help", Integer.toString(key.least()), Integer.toString(key.most())));
        number.setVisible(!isChosen());
        if (isChosen()) {
            choice.setValue(setting.term().value());
        } else {
            number.setValue(setting.term().value());
        }
        note.setLabel(note.getTranslation("campaign.desk.setting.note"));
        note.setHelperText(note.getTranslation("campaign.desk.setting.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        note.setRequiredIndicatorVisible(true);
        reason.setVisible(open);
    }

    /** @param open whether the campaign is open, so that a reason is asked for */
    static void open(SettledTerm setting, Map<String, String> modules, boolean open, Settling settling) {
        var form = new SettingDialog(setting, modules, open, settling);
        var key = setting.key().key();
        var dialog = new CampaignDialog(
                form.note.getTranslation("rules.key." + key),
                form.note.getTranslation(open ? "campaign.desk.setting.open" : "campaign.desk.setting.draft"),
                form.note.getTranslation("campaign.desk.save"),
                form::settle,
                form.module,
                form.choice,
                form.number,
                form.note,
                form.reason);
        if (setting.own()) {
            dialog.offer(
                    form.note.getTranslation("campaign.desk.setting.leave"),
                    () -> settling.leave(setting.key(), setting.module(), form.reason.getValue()));
        }
        dialog.open();
    }

    private boolean isChosen() {
        return CHOSEN.contains(setting.key().unit());
    }

    private boolean settle() {
        @Nullable Integer value = isChosen() ? choice.getValue() : number.getValue();
        var good = value != null && setting.key().accepts(value);
        CampaignFields.good(number, good, "campaign.desk.setting.value.wrong");
        if (!good || !CampaignFields.filled(note) || reason.isVisible() && !CampaignFields.filled(reason)) {
            return false;
        }
        settling.settle(setting.key(), module.getValue(), value, note.getValue(), reason.getValue());
        return true;
    }
}
