package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.own.OwnCampaign;
import vn.quantriet.shared.ui.Chip;

/** What screens about somebody's study say alike. */
final class StudyWords {

    private StudyWords() {}

    static Chip.Tone tone(PartState state) {
        return switch (state) {
            case DONE -> Chip.Tone.DONE;
            case UNDER_WAY -> Chip.Tone.DOING;
            case NOT_BEGUN -> Chip.Tone.NONE;
        };
    }

    static Chip chip(Component host, PartState state) {
        return new Chip(tone(state), host.getTranslation("campaign.progress." + state.name()));
    }

    /** {@code ✓ 2 chuyên đề xong ◐ 1 đang học ○ 1 chưa học}: what there is none of is left out. */
    static Div modules(Component host, OwnCampaign own) {
        List<Component> chips = new ArrayList<>();
        for (var state : List.of(PartState.DONE, PartState.UNDER_WAY, PartState.NOT_BEGUN)) {
            var count = own.modulesIn(state);
            if (count > 0) {
                var key = chips.isEmpty() ? "campaign.home.modules." : "campaign.home.more.";
                chips.add(new Chip(tone(state), host.getTranslation(key + state.name(), count)));
            }
        }
        var line = new Div(chips.toArray(Component[]::new));
        line.addClassName("qt-chips");
        return line;
    }

    /** What is asked once has a name of its own. */
    static String title(Component host, String title) {
        return title.isEmpty() ? host.getTranslation("campaign.session") : title;
    }

    static Paragraph small(String text) {
        var line = new Paragraph(text);
        line.addClassName("qt-s");
        return line;
    }

    /** Why somebody is not counted, in a sentence to him. */
    static String excluded(Component host, OwnCampaign own) {
        var exclusion = own.exclusion();
        if (exclusion == null) {
            return "";
        }
        var note = own.exclusionNote();
        var reason = host.getTranslation("campaign.excluded." + exclusion.name());
        return host.getTranslation(
                "campaign.own.excluded", note == null || note.isBlank() ? reason : reason + " (" + note + ")");
    }

    /** The way to object to what is kept. */
    static Anchor dispute(Component host) {
        var link = new Anchor(AccessRoutes.OBJECT, host.getTranslation("campaign.own.dispute"));
        link.addClassName("qt-line-link");
        return link;
    }
}
