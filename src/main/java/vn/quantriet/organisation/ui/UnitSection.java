package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFigures;
import vn.quantriet.organisation.UnitPage;
import vn.quantriet.organisation.UnitRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Period;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.FactList;
import vn.quantriet.shared.ui.Icon;

/** One unit: how many are counted and why not all, who leads it, what stands below it. */
class UnitSection extends Div {

    UnitSection(UnitPage page) {
        addClassName("qt-stack");
        var unit = page.selected();
        add(path(page.path()), figures(unit, page));
        var below = page.below(unit.id());
        if (!below.isEmpty()) {
            var card = titled("organisation.unit.below", rows(below));
            card.addClassName("qt-unit-below");
            add(card);
        }
        add(titled("organisation.unit.offices", offices(page)), titled("organisation.unit.about", about(unit)));
    }

    private Component path(List<UnitRow> path) {
        var nav = new Nav();
        nav.addClassName("qt-unit-path");
        nav.setAriaLabel(getTranslation("organisation.unit.path"));
        path.forEach(row -> nav.add(new Anchor(OrganisationRoutes.unit(row.id()), row.name())));
        nav.setVisible(!path.isEmpty());
        return nav;
    }

    private Component figures(UnitRow unit, UnitPage page) {
        var card = new Card(new H2(getTranslation("organisation.unit.counted", Format.day(page.day()))));
        var breakdown = unit.figures().breakdown();
        if (breakdown == null) {
            card.add(new Paragraph(
                    getTranslation("organisation.unit.too-few", Integer.toString(UnitFigures.SMALLEST_GROUP))));
        } else {
            card.add(facts(unit.figures().onList(), breakdown));
        }
        return card;
    }

    private FactList facts(long onList, UnitFigures.Breakdown breakdown) {
        var facts = new FactList();
        facts.add(getTranslation("organisation.figures.on-list"), Format.count(onList));
        for (var kind : StandingKind.values()) {
            if (breakdown.excluded(kind) > 0) {
                facts.add(
                        getTranslation("organisation.figures.minus", getTranslation(standingKey(kind))),
                        Format.count(breakdown.excluded(kind)));
            }
        }
        facts.add(getTranslation("organisation.figures.eligible"), Format.count(onList - breakdown.excluded()));
        facts.add(getTranslation("organisation.figures.probation"), Format.count(breakdown.probationary()));
        facts.addClassNames("qt-num", "qt-breakdown");
        return facts;
    }

    static String standingKey(StandingKind kind) {
        return "organisation.standing." + kind.name();
    }

    private Component offices(UnitPage page) {
        if (page.offices().isEmpty()) {
            return new Paragraph(getTranslation("organisation.unit.no-offices"));
        }
        var facts = new FactList();
        page.offices()
                .forEach(held -> facts.add(
                        held.office(),
                        held.name() == null
                                ? getTranslation(
                                        "organisation.unit.since",
                                        Format.day(held.period().from()))
                                : held.name()));
        return facts;
    }

    private Component rows(List<UnitRow> below) {
        var rows = new Div();
        rows.addClassName("qt-rows");
        below.forEach(row -> rows.add(link(row)));
        return rows;
    }

    private Component link(UnitRow row) {
        var words = new Div(new Span(row.name()));
        var line = new Div(getTranslation(
                "organisation.unit.members", Format.count(row.figures().onList())));
        line.addClassName("qt-t");
        words.add(line);
        var link = new Anchor(OrganisationRoutes.unit(row.id()), words, new Icon("chevron"));
        link.addClassName("qt-row");
        return link;
    }

    private FactList about(UnitRow unit) {
        var facts = new FactList();
        facts.add(getTranslation("organisation.unit.kind"), unit.kind());
        facts.add(getTranslation("organisation.unit.code"), unit.code());
        facts.add(
                getTranslation("organisation.unit.region"),
                getTranslation("organisation.region." + unit.region().name()));
        facts.add(
                getTranslation("organisation.unit.exists"),
                period(unit.period(), getTranslation("organisation.until-now")));
        return facts;
    }

    /** Both days as people say them. */
    static String period(Period period, String untilNow) {
        return Format.day(period.from()) + " – " + (period.isOpen() ? untilNow : Format.day(period.lastDay()));
    }

    private Card titled(String titleKey, Component content) {
        return new Card(new H2(getTranslation(titleKey)), content);
    }
}
