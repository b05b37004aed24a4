package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.quantriet.campaign.own.OwnCampaign;
import vn.quantriet.campaign.own.OwnStudy;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.HomeLine;

/** Below the greeting: how many days are left, or when the member was done. */
@org.springframework.stereotype.Component
class StudyLine implements HomeLine {

    private final OwnStudy study;
    private final Clock clock;

    StudyLine(OwnStudy study, Clock clock) {
        this.study = study;
        this.clock = clock;
    }

    @Override
    public Optional<Component> line() {
        var asked = study.open().stream()
                .filter(own -> own.isEligible() && own.runs(clock.instant()))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var line = new Paragraph();
        line.setText(asked.stream()
                .filter(own -> !own.isDone())
                .findFirst()
                .map(own -> left(line, own))
                .orElseGet(() -> done(line, asked)));
        line.addClassName("qt-s");
        return Optional.of(line);
    }

    private String left(Component host, OwnCampaign own) {
        var days = own.campaign().daysLeft(clock);
        if (days == null) {
            return host.getTranslation("campaign.home.no-end");
        }
        return days == 0
                ? host.getTranslation("campaign.home.last-day")
                : host.getTranslation("campaign.home.days-left", days);
    }

    private String done(Component host, List<OwnCampaign> asked) {
        var last = asked.stream()
                .map(OwnCampaign::completedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(at -> Format.day(at.atZone(clock.getZone()).toLocalDate()))
                .orElse("");
        return asked.size() == 1
                ? host.getTranslation("campaign.home.done", last)
                : host.getTranslation("campaign.home.done-all", asked.size(), last);
    }
}
