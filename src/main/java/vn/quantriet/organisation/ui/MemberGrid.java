package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;
import vn.quantriet.organisation.MemberRow;
import vn.quantriet.organisation.OrganisationRoutes;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;

/** The members of one unit. On a narrow screen everything stands below the name, on a wide one in columns. */
class MemberGrid extends Grid<MemberRow> {

    private static final int WIDE = 900;

    private final LocalDate today;
    private final Column<MemberRow> person;
    private final Column<MemberRow> offices;
    private final Column<MemberRow> born;
    private final Column<MemberRow> states;
    private boolean wide = true;

    MemberGrid(LocalDate today) {
        this.today = today;
        addClassName("qt-member-grid");
        setAllRowsVisible(true);
        person = addComponentColumn(this::person)
                .setHeader(getTranslation("organisation.members.name"))
                .setFlexGrow(2);
        offices = addColumn(MemberRow::offices)
                .setHeader(getTranslation("organisation.members.office"))
                .setFlexGrow(1);
        born = addColumn(row -> Format.day(row.born()))
                .setHeader(getTranslation("organisation.members.born"))
                .setWidth("8rem")
                .setFlexGrow(0);
        states = addComponentColumn(this::states)
                .setHeader(getTranslation("organisation.members.state"))
                .setFlexGrow(2);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var page = attach.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> arrange(details.getWindowInnerWidth()));
        var resizing = page.addBrowserWindowResizeListener(resize -> arrange(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            resizing.remove();
        });
    }

    private void arrange(int width) {
        var fits = width >= WIDE;
        if (fits != wide) {
            wide = fits;
            offices.setVisible(fits);
            born.setVisible(fits);
            states.setVisible(fits);
            person.setHeader(fits ? getTranslation("organisation.members.name") : null);
            getDataProvider().refreshAll();
        }
    }

    private Component person(MemberRow row) {
        var name = row.isGuest() ? new Span(row.name()) : new Anchor(OrganisationRoutes.member(row.id()), row.name());
        var code = new Span(row.offices().isEmpty() || wide ? row.code() : row.code() + " · " + row.offices());
        code.addClassName("qt-t");
        var cell = new Div(name, code);
        cell.addClassName("qt-member-cell");
        if (!wide) {
            cell.add(states(row));
        }
        return cell;
    }

    private Component states(MemberRow row) {
        var chips = new Div();
        chips.addClassName("qt-chips");
        if (row.isGuest()) {
            chips.add(new Chip(Chip.Tone.NONE, getTranslation("organisation.members.guest")));
        }
        if (row.isOnProbation(today)) {
            chips.add(new Chip(Chip.Tone.DOING, getTranslation("organisation.members.probation")));
        }
        Optional.ofNullable(row.standing())
                .ifPresent(kind -> chips.add(new Chip(Chip.Tone.NONE, getTranslation(UnitSection.standingKey(kind)))));
        if (!row.activated() && !row.isGuest()) {
            chips.add(new Chip(Chip.Tone.NONE, getTranslation("organisation.members.no-account")));
        }
        return chips;
    }
}
