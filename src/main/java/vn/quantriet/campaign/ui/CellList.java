package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import vn.quantriet.campaign.cell.CellFilter;
import vn.quantriet.campaign.cell.CellModule;
import vn.quantriet.campaign.cell.CellPage;
import vn.quantriet.campaign.cell.CellPart;
import vn.quantriet.campaign.cell.CellPerson;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Unbroken;

/** The people of a chi bộ: in columns on a wide screen, a card each on a phone, with a place to sign on paper. */
class CellList extends Div {

    private final CellPage page;
    private final ZoneId zone;
    private final Consumer<CellPerson> onWithdraw;

    CellList(CellPage page, CellFilter filter, ZoneId zone, Consumer<CellPerson> onWithdraw) {
        this.page = page;
        this.zone = zone;
        this.onWithdraw = onWithdraw;
        addClassName("qt-stack");
        var shown = page.eligible(filter);
        add(shown.isEmpty() ? nobody(filter) : table(shown));
        var excluded = page.excluded(filter);
        if (!excluded.isEmpty()) {
            add(new H2(getTranslation("campaign.cell.excluded", Format.count(excluded.size()))), table(excluded));
        }
    }

    private Component nobody(CellFilter filter) {
        var key = page.people().isEmpty()
                ? "campaign.cell.empty"
                : filter.text().isBlank() && filter.show() != CellFilter.Show.EVERYBODY
                        ? "campaign.cell.nobody." + filter.show().name()
                        : page.eligible().isEmpty() ? "campaign.cell.all-excluded" : "campaign.cell.not-found";
        return new EmptyState(getTranslation(key + ".title"), getTranslation(key + ".text"));
    }

    private Component table(List<CellPerson> people) {
        var head = new NativeTableRow(
                head("campaign.cell.number"), head("campaign.cell.name"), head("campaign.cell.state"));
        page.modules()
                .forEach(module ->
                        head.add(head(new NativeTableHeaderCell(Unbroken.of(StudyWords.title(this, module.title()))))));
        var sign = head("campaign.cell.sign");
        sign.addClassName("qt-print-only");
        head.add(sign);
        var body = new NativeTableBody();
        for (var person : people) {
            body.add(row(body.getComponentCount() + 1, person));
        }
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("qt-table", "qt-cell-table");
        return table;
    }

    private NativeTableRow row(int number, CellPerson person) {
        var count = new NativeTableCell(Integer.toString(number));
        count.addClassName("qt-cell-number");
        var name = new NativeTableCell(name(person));
        name.addClassName("qt-cell-name");
        var state = new NativeTableCell(StudyWords.chip(this, person.state()));
        state.addClassName("qt-cell-state");
        var row = new NativeTableRow(count, name, state);
        page.modules().forEach(module -> row.add(module(person, module)));
        if (isSaidByTheWhole(person)) {
            row.addClassName("qt-cell-whole");
        }
        var sign = new NativeTableCell();
        sign.addClassName("qt-print-only");
        row.add(sign);
        return row;
    }

    /** Whoever has done all or begun nothing needs no parts on a narrow screen. */
    private static boolean isSaidByTheWhole(CellPerson person) {
        return person.state() != PartState.UNDER_WAY && person.parts().stream().noneMatch(CellPart::makeUp);
    }

    private Div name(CellPerson person) {
        var name = new Span(person.name());
        name.addClassName("qt-cell-who");
        var cell = new Div(name);
        cell.addClassName("qt-member-cell");
        CellNotes.of(this, person, zone).forEach(cell::add);
        if (page.leads() && person.parts().stream().anyMatch(this::canBeWithdrawn)) {
            var withdraw = new Button(getTranslation("campaign.cell.withdraw"), click -> onWithdraw.accept(person));
            withdraw.addThemeVariants(ButtonVariant.TERTIARY);
            withdraw.addClassNames("qt-quiet", "qt-no-print");
            withdraw.setAriaLabel(getTranslation("campaign.cell.withdraw.of", person.name()));
            cell.add(withdraw);
        }
        return cell;
    }

    private boolean canBeWithdrawn(CellPart part) {
        return part.canBeWithdrawn() && part.makeUp() == page.isClosed();
    }

    private NativeTableCell module(CellPerson person, CellModule module) {
        var parts = new Div();
        parts.addClassName("qt-cell-parts");
        for (var part : module.parts()) {
            var state = person.stateOf(module.module(), part);
            var chip = new Chip(StudyWords.tone(state), getTranslation("campaign.cell.part." + part.name()));
            chip.setTitle(getTranslation("campaign.progress." + state.name()));
            chip.getElement().setAttribute("role", "img");
            chip.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation("campaign.part." + part.name()) + ": "
                                    + getTranslation("campaign.progress." + state.name()));
            parts.add(chip);
        }
        if (person.find(module.module(), Part.READ, true).isPresent()) {
            parts.add(new Chip(Chip.Tone.NONE, getTranslation("campaign.cell.made-up")));
        }
        var label = Unbroken.of(StudyWords.title(this, module.title()));
        label.addClassName("qt-cell-label");
        var cell = new NativeTableCell(label, parts);
        cell.addClassName("qt-cell-module");
        return cell;
    }

    private NativeTableHeaderCell head(String key) {
        return head(new NativeTableHeaderCell(getTranslation(key)));
    }

    private static NativeTableHeaderCell head(NativeTableHeaderCell cell) {
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
