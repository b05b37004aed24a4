package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.campaign.own.OwnCampaign;
import vn.quantriet.campaign.own.OwnPart;
import vn.quantriet.campaign.own.OwnStudy;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.PersonalData;

/** What lists of campaigns hold about the person who is signed in, for the page of his own data. */
@Component
class OwnStudyData implements PersonalData {

    private static final int ORDER = 25;
    private static final int SHORT_HASH = 8;

    private final OwnStudy study;
    private final Languages languages;
    private final Clock clock;

    OwnStudyData(OwnStudy study, Languages languages, Clock clock) {
        this.study = study;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Section> sections() {
        var campaigns = study.campaigns();
        if (campaigns.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Section(
                        "campaign.own.lists",
                        List.of(
                                "campaign.own.campaign",
                                "campaign.own.unit",
                                "campaign.own.counted",
                                "campaign.own.state",
                                "campaign.own.completed"),
                        campaigns.stream().map(this::list).toList()),
                new Section(
                        "campaign.own.parts",
                        List.of(
                                "campaign.own.campaign",
                                "campaign.own.part",
                                "campaign.own.state",
                                "campaign.own.at",
                                "campaign.own.recorded-by",
                                "campaign.own.edition",
                                "campaign.own.note"),
                        campaigns.stream().flatMap(this::parts).toList()));
    }

    private List<String> list(OwnCampaign own) {
        var exclusion = own.exclusion();
        var counted = exclusion == null ? say("campaign.own.eligible") : say("campaign.excluded." + exclusion.name());
        return List.of(
                own.campaign().title(),
                own.unitName(),
                own.amended() ? counted + " · " + say("campaign.cell.amended") : counted,
                say("campaign.progress." + own.state().name()),
                Format.moment(own.completedAt(), clock.getZone()));
    }

    private Stream<List<String>> parts(OwnCampaign own) {
        return own.modules().stream()
                .flatMap(module -> module.parts().stream().flatMap(part -> {
                    var what = (module.title().isEmpty() ? say("campaign.session") : module.title()) + " · "
                            + say("campaign.part." + part.part().name());
                    return Stream.of(
                                    row(
                                            own,
                                            what,
                                            say("campaign.progress."
                                                    + part.state().name()),
                                            part.record()),
                                    row(own, what, say("campaign.own.make-up"), part.makeUp()))
                            .flatMap(List::stream);
                }));
    }

    /** Nothing where nothing is recorded. */
    private List<List<String>> row(OwnCampaign own, String what, String state, OwnPart.@Nullable Shown shown) {
        if (shown == null) {
            return List.of();
        }
        var edition = shown.edition();
        List<String> row = new ArrayList<>(List.of(own.campaign().title(), what, state));
        row.add(Format.moment(shown.at(), clock.getZone()));
        row.add(shown.recordedBy() == null ? say("campaign.own.himself") : shown.recordedBy());
        row.add(edition == null ? Format.orDash(null) : edition.value().substring(0, SHORT_HASH));
        row.add(Format.orDash(shown.note()));
        return List.of(row);
    }

    /** The language of the page; a download without one is in Vietnamese. */
    private String say(String key) {
        var ui = UI.getCurrent();
        Locale language = ui == null ? Languages.VIETNAMESE : ui.getLocale();
        return languages.getTranslation(key, language);
    }
}
