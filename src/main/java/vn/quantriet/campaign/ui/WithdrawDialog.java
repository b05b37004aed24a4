package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.ZoneId;
import java.util.Comparator;
import vn.quantriet.campaign.cell.CellModule;
import vn.quantriet.campaign.cell.CellPage;
import vn.quantriet.campaign.cell.CellPart;
import vn.quantriet.campaign.cell.CellPerson;
import vn.quantriet.campaign.cell.RecordRefused;
import vn.quantriet.campaign.cell.Recorded.Reading;
import vn.quantriet.shared.Format;

/** Takes back one reading that was recorded on behalf of somebody, with the reason. Knows no service. */
class WithdrawDialog extends Dialog {

    /** What to take back, and why. */
    interface OnWithdraw {

        void withdraw(Reading reading, boolean makeUp, String reason);
    }

    private static final int LONGEST_REASON = 500;

    private final CellPage page;
    private final ZoneId zone;
    private final OnWithdraw onWithdraw;
    private final RadioButtonGroup<CellPart> which = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();

    WithdrawDialog(CellPage page, CellPerson person, ZoneId zone, OnWithdraw onWithdraw) {
        this.page = page;
        this.zone = zone;
        this.onWithdraw = onWithdraw;
        setHeaderTitle(getTranslation("campaign.cell.withdraw.title", person.name()));
        setWidth("min(33rem, 94vw)");
        var modules = page.modules().stream().map(CellModule::module).toList();
        var parts = person.parts().stream()
                .filter(part -> part.canBeWithdrawn() && part.makeUp() == page.isClosed())
                .sorted(Comparator.comparing(part -> modules.indexOf(part.module())))
                .toList();
        which.setLabel(getTranslation("campaign.cell.withdraw.which"));
        which.setItems(parts);
        which.setItemLabelGenerator(this::label);
        if (!parts.isEmpty()) {
            which.setValue(parts.getFirst());
        }
        reason.setLabel(getTranslation("campaign.cell.withdraw.reason"));
        reason.setHelperText(getTranslation("campaign.cell.withdraw.reason.help"));
        reason.setMaxLength(LONGEST_REASON);
        var form = new Div(new Paragraph(getTranslation("campaign.cell.withdraw.text")), which, reason);
        form.addClassName("qt-form");
        add(form);
        var go = new Button(getTranslation("campaign.cell.withdraw.go"), click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("campaign.cell.close"), click -> close()), go);
    }

    private String label(CellPart part) {
        var title = page.modules().stream()
                .filter(module -> module.module().equals(part.module()))
                .map(CellModule::title)
                .findFirst()
                .orElse(part.module());
        return getTranslation(
                "campaign.cell.withdraw.part",
                title,
                Format.day(part.at().atZone(zone).toLocalDate()),
                Format.orDash(part.recordedBy()),
                Format.orDash(part.note()));
    }

    private void go() {
        var part = which.getValue();
        if (part == null) {
            return;
        }
        try {
            onWithdraw.withdraw(new Reading(part.member(), part.module()), part.makeUp(), reason.getValue());
            close();
        } catch (RecordRefused refused) {
            reason.setErrorMessage(getTranslation(refused.messageKey(), refused.parameters()));
            reason.setInvalid(true);
        }
    }
}
