package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.desk.AmendmentKind;
import vn.quantriet.campaign.desk.CampaignRefused;
import vn.quantriet.campaign.desk.PersonFound;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.Format;

/** Finds one person by the exact code and corrects the list for him. Knows no service. */
final class AmendmentDialog {

    private static final int LONGEST_CODE = 20;

    /** What the dialog asks for. */
    interface Amending {

        PersonFound find(String code);

        List<UnitFound> cells(String text);

        void amend(
                PersonFound person,
                AmendmentKind kind,
                @Nullable UnitId to,
                @Nullable StandingKind exclusion,
                String reason);
    }

    private final Amending amending;
    private final TextField code = CampaignFields.text("campaign.desk.amend.code", LONGEST_CODE);
    private final Div person = new Div();
    private final RadioButtonGroup<AmendmentKind> kind = new RadioButtonGroup<>();
    private final ComboBox<UnitFound> unit;
    private final Select<StandingKind> exclusion = CampaignFields.exclusion();
    private final TextArea reason = CampaignFields.reason();
    private @Nullable PersonFound found;

    private AmendmentDialog(Amending amending) {
        this.amending = amending;
        Function<String, List<UnitFound>> cells = amending::cells;
        unit = CampaignFields.unit("campaign.desk.amend.to", cells);
        code.setHelperText(code.getTranslation("campaign.desk.amend.code.help"));
        person.addClassName("qt-note");
        person.getElement().setAttribute("role", "status");
        kind.setLabel(kind.getTranslation("campaign.desk.amend.what"));
        kind.setItemLabelGenerator(item -> kind.getTranslation("campaign.desk.amend." + item));
        kind.addValueChangeListener(change -> ask());
        show(null);
    }

    static void open(Amending amending) {
        var form = new AmendmentDialog(amending);
        var find = new Button(form.code.getTranslation("campaign.desk.amend.find"), click -> form.find());
        find.addClickShortcut(Key.ENTER).listenOn(form.code);
        new CampaignDialog(
                        form.code.getTranslation("campaign.desk.amend"),
                        form.code.getTranslation("campaign.desk.amend.text"),
                        form.code.getTranslation("campaign.desk.amend.send"),
                        form::send,
                        form.code,
                        find,
                        form.person,
                        form.kind,
                        form.unit,
                        form.exclusion,
                        form.reason)
                .open();
    }

    private void find() {
        show(null);
        if (!CampaignFields.filled(code)) {
            return;
        }
        try {
            show(amending.find(code.getValue()));
        } catch (CampaignRefused refused) {
            code.setInvalid(true);
            code.setErrorMessage(code.getTranslation(refused.messageKey(), refused.parameters()));
        }
    }

    private void show(@Nullable PersonFound looked) {
        found = looked;
        person.setVisible(looked != null);
        kind.setVisible(looked != null);
        reason.setVisible(looked != null);
        kind.clear();
        if (looked != null) {
            person.setText(person.getTranslation(
                    looked.listed() ? "campaign.desk.amend.listed" : "campaign.desk.amend.not-listed",
                    looked.name(),
                    Format.orDash(looked.unitName()),
                    counted(looked)));
            kind.setItems(kinds(looked));
        }
        ask();
    }

    private String counted(PersonFound looked) {
        var out = looked.exclusion();
        return out == null
                ? person.getTranslation("campaign.desk.amend.eligible")
                : person.getTranslation("organisation.standing." + out);
    }

    private static List<AmendmentKind> kinds(PersonFound looked) {
        return looked.listed()
                ? List.of(
                        looked.exclusion() == null ? AmendmentKind.EXCLUDED : AmendmentKind.INCLUDED,
                        AmendmentKind.MOVED,
                        AmendmentKind.REMOVED)
                : List.of(AmendmentKind.ADDED);
    }

    /** Shows the fields that the chosen kind needs. */
    private void ask() {
        var chosen = kind.getValue();
        unit.setVisible(chosen == AmendmentKind.MOVED || chosen == AmendmentKind.ADDED);
        exclusion.setVisible(chosen == AmendmentKind.EXCLUDED);
    }

    private boolean send() {
        var looked = found;
        if (looked == null) {
            return CampaignFields.good(code, false, "campaign.desk.amend.find-first");
        }
        var complete = CampaignFields.filled(kind)
                && (!unit.isVisible() || CampaignFields.filled(unit))
                && (!exclusion.isVisible() || CampaignFields.filled(exclusion))
                && CampaignFields.filled(reason);
        if (complete) {
            var to = unit.isVisible() ? Objects.requireNonNull(unit.getValue()).id() : null;
            amending.amend(
                    looked,
                    kind.getValue(),
                    to,
                    exclusion.isVisible() ? exclusion.getValue() : null,
                    reason.getValue());
        }
        return complete;
    }
}
