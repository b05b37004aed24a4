package vn.quantriet.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Slip;
import vn.quantriet.access.SlipsPrinting;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.PageHead;

/** Slips to print, eight to a sheet. The PINs are in this page only and go with it. */
@Route(AccessRoutes.SLIPS)
@Requires({Permission.ISSUE_SLIPS, Permission.ISSUE_ANY_SLIPS})
class SlipsView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final SlipsPrinting printing;
    private final ZoneId zone;

    SlipsView(SlipsPrinting printing, @Value("${portal.zone}") ZoneId zone) {
        this.printing = printing;
        this.zone = zone;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String key) {
        removeAll();
        Optional.ofNullable(key)
                .flatMap(printing::take)
                .ifPresentOrElse(
                        this::show,
                        () -> add(new EmptyState(
                                getTranslation("access.slips.gone.title"), getTranslation("access.slips.gone.text"))));
    }

    private void show(List<Slip> slips) {
        var print = new Button(
                getTranslation("access.slips.print"),
                click -> UI.getCurrent().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var sheet = new Div();
        sheet.addClassName("qt-slips");
        slips.forEach(slip -> sheet.add(new PaperSlip(slip, zone)));
        var once = new Paragraph(getTranslation("access.slips.once"));
        once.addClassNames("qt-note", "qt-no-print");
        var head = new PageHead(
                getTranslation("access.slips.context"),
                getTranslation("access.slips.title", Format.count(slips.size())),
                print);
        head.addClassName("qt-no-print");
        add(head, once, sheet);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.slips.context");
    }
}
