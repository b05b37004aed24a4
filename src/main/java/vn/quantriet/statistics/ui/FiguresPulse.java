package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import vn.quantriet.campaign.CampaignId;

/**
 * Asks each second, without the session, whether something was counted, and speaks up only then. It rests while nobody
 * looks or has touched the page for long, so that an open page does not keep a session for ever.
 */
@Tag("figures-pulse")
@JsModule("./figures-pulse.ts")
class FiguresPulse extends Component {

    FiguresPulse(CampaignId campaign, Runnable onCounted) {
        getElement().setAttribute("campaign", Long.toString(campaign.value()));
        addListener(Counted.class, event -> onCounted.run());
    }

    @DomEvent("counted")
    public static class Counted extends ComponentEvent<FiguresPulse> {

        public Counted(FiguresPulse source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
