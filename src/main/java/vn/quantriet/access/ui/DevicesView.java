package vn.quantriet.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.OwnAccount;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.SignIn;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.PageHead;

/** One's devices, the ways out, and the password. */
@Route(AccessRoutes.DEVICES)
@Requires(Permission.OWN_PAGES)
class DevicesView extends Div implements HasDynamicTitle {

    private final OwnAccount account;
    private final SignIn signIn;
    private final ZoneId zone;
    private final Div rows = new Div();

    DevicesView(OwnAccount account, SignIn signIn, OutcomeText outcomes, @Value("${portal.zone}") ZoneId zone) {
        this.account = account;
        this.signIn = signIn;
        this.zone = zone;
        rows.addClassName("qt-rows");
        add(
                new PageHead(getTranslation("access.devices.context"), getTranslation("access.devices.title")),
                rows,
                waysOut(),
                new PasswordSection(account, outcomes));
        showDevices();
    }

    private void showDevices() {
        rows.removeAll();
        account.devices().forEach(device -> rows.add(row(device)));
    }

    private Div row(OwnAccount.DeviceRow device) {
        var name = new Paragraph(device.device());
        var facts = new Paragraph(getTranslation(
                device.remembered() ? "access.devices.remembered" : "access.devices.session",
                Format.moment(device.lastUsed(), zone),
                Format.day(device.expires().atZone(zone).toLocalDate())));
        facts.addClassName("qt-t");
        var row = new Div(new Div(name, facts));
        row.addClassName("qt-row");
        if (device.current()) {
            row.add(new Paragraph(getTranslation("access.devices.this")));
        } else {
            var end = new Button(getTranslation("access.devices.end"), click -> end(device.id()));
            end.setAriaLabel(getTranslation("access.devices.end-named", device.device()));
            row.add(end);
        }
        return row;
    }

    private void end(long device) {
        account.endDevice(device);
        showDevices();
    }

    private Card waysOut() {
        var here = new Button(getTranslation("access.devices.sign-out"), click -> signIn.signOut());
        var everywhere = new Button(getTranslation("access.devices.everywhere"), click -> askOnce());
        var actions = new Div(here, everywhere);
        actions.addClassName("qt-actions");
        return new Card(
                new H2(getTranslation("access.devices.out")),
                new Paragraph(getTranslation("access.devices.out-text")),
                actions);
    }

    private void askOnce() {
        var ask = new ConfirmDialog();
        ask.setHeader(getTranslation("access.devices.everywhere-ask"));
        ask.setText(getTranslation("access.devices.everywhere-text"));
        ask.setCancelable(true);
        ask.setCancelText(getTranslation("access.devices.cancel"));
        ask.setConfirmText(getTranslation("access.devices.everywhere"));
        ask.addConfirmListener(confirmed -> account.signOutEverywhere());
        ask.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.devices.title");
    }
}
