package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.figures.UnitProgress;
import vn.quantriet.campaign.figures.Why;
import vn.quantriet.organisation.Region;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFigures;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.FactList;

/** "Vì sao là 36,67%": the list, who is not counted and why, the division, and what changed since. It prints alone. */
class WhyDialog extends Dialog {

    private static final String WIDTH = "28rem";

    private final Clock clock;

    WhyDialog(Why why, @Nullable Region region, Clock clock) {
        this.clock = clock;
        var unit = why.unit();
        var counted = unit.counted();
        addClassName("qt-why-dialog");
        setWidth(WIDTH);
        setHeaderTitle(getTranslation("statistics.why.title", Format.rate(counted.done(), counted.eligible())));
        var sheet = new Div(about(why, region), sums(why), division(unit), more(why));
        sheet.addClassNames("qt-stack", "qt-why-sheet");
        add(sheet);
        if (!unit.parts().isEmpty()) {
            sheet.add(new NativeDetails(getTranslation("statistics.parts.title"), PartsTable.of(this, unit)));
        }
        if (!why.amendments().isEmpty()) {
            sheet.add(new H3(getTranslation("statistics.why.amendments")), amendments(why));
        }
        getFooter().add(print(), new Button(getTranslation("statistics.close"), click -> close()));
    }

    private Paragraph about(Why why, @Nullable Region region) {
        var about = new Paragraph(why.unit().name()
                + " · "
                + why.campaign().title()
                + (region == null ? "" : " · " + getTranslation("organisation.region." + region.name())));
        about.addClassName("qt-t");
        return about;
    }

    private FactList sums(Why why) {
        var unit = why.unit();
        var counted = unit.counted();
        var sums = new FactList();
        sums.addClassNames("qt-num", "qt-breakdown");
        sums.add(
                getTranslation(
                        "statistics.why.on-list", Format.day(why.campaign().listOn())),
                Format.count(counted.onList()));
        if (unit.brokenDown()) {
            for (var kind : StandingKind.values()) {
                if (counted.excluded(kind) > 0) {
                    minus(sums, "organisation.standing." + kind.name(), counted.excluded(kind));
                }
            }
        } else if (counted.excluded() > 0) {
            minus(sums, "statistics.excluded", counted.excluded());
        }
        sums.add(getTranslation("statistics.eligible"), Format.count(counted.eligible()));
        sums.add(getTranslation("statistics.done"), Format.count(counted.done()));
        sums.add(getTranslation("statistics.on-behalf.of-done"), Format.count(counted.onBehalf()));
        return sums;
    }

    private void minus(FactList sums, String key, long people) {
        sums.add(getTranslation("statistics.why.minus", getTranslation(key)), Format.count(people));
    }

    private Paragraph division(UnitProgress unit) {
        var counted = unit.counted();
        return new Paragraph(
                counted.eligible() == 0
                        ? getTranslation("statistics.why.nobody")
                        : getTranslation(
                                "statistics.why.division",
                                Format.count(counted.done()),
                                Format.count(counted.eligible()),
                                Format.rate(counted.done(), counted.eligible())));
    }

    private Paragraph more(Why why) {
        var unit = why.unit();
        var amended = why.amended() == 0
                ? getTranslation("statistics.why.not-amended")
                : getTranslation("statistics.why.amended", Format.count(why.amended()));
        var missed = unit.missedMost()
                .map(part -> " "
                        + getTranslation(
                                "statistics.why.missed", PartsTable.name(this, part), Format.count(part.missing())))
                .orElse("");
        var small = unit.brokenDown() ? "" : " " + getTranslation("statistics.too-few", UnitFigures.SMALLEST_GROUP);
        var more = new Paragraph(amended + missed + small);
        more.addClassName("qt-s");
        return more;
    }

    private UnorderedList amendments(Why why) {
        var list = new UnorderedList();
        list.addClassName("qt-s");
        why.amendments().forEach(one -> list.add(new ListItem(line(one))));
        return list;
    }

    private String line(Why.Amendment one) {
        var line = getTranslation(
                "statistics.amendment.line",
                Format.moment(one.at(), clock.getZone()),
                getTranslation("statistics.amendment." + one.kind().name(), counted(one.from()), counted(one.to())),
                one.by());
        return one.reason() == null ? line : getTranslation("statistics.amendment.reason", line, one.reason());
    }

    private String counted(@Nullable StandingKind kind) {
        return kind == null
                ? getTranslation("statistics.amendment.counted")
                : getTranslation("organisation.standing." + kind.name());
    }

    private PrintButton print() {
        return new PrintButton();
    }
}
