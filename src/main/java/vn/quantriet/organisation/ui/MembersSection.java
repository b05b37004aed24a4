package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.quantriet.access.UnitId;
import vn.quantriet.organisation.MemberFilter;
import vn.quantriet.organisation.MemberOrder;
import vn.quantriet.organisation.MemberRow;
import vn.quantriet.organisation.Members;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.PageHead;

/** The list of one unit with its search, filter and order, and the slips of those who were ticked. */
class MembersSection extends Div {

    private static final String ANY = "ALL";

    private final UnitId unit;
    private final Members members;
    private final PageHead head;
    private final Button print;
    private final TextField search = new TextField();
    private final Select<String> state = new Select<>();
    private final Select<MemberOrder> order = new Select<>();
    private final MemberGrid grid;
    private final EmptyState nobody;

    MembersSection(UnitId unit, String name, Members members, SlipsButton slips, LocalDate today) {
        this.unit = unit;
        this.members = members;
        addClassName("qt-stack");
        print = new Button(
                getTranslation("organisation.members.slips"),
                click -> getUI().ifPresent(ui -> slips.print(ticked(), ui)));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        print.setVisible(slips.isOffered());
        head = new PageHead(name, "", print);
        grid = new MemberGrid(today);
        nobody = new EmptyState(
                getTranslation("organisation.members.nobody.title"),
                getTranslation("organisation.members.nobody.text", name, Format.day(today)));
        add(head, filters(), grid, nobody);
        if (slips.isOffered()) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(selection -> mark());
        }
        grid.setItems(
                query -> members.list(unit, filter(), order.getValue(), query.getOffset(), query.getLimit()).stream(),
                query -> members.count(unit, filter()));
        mark();
        refresh();
    }

    private Div filters() {
        search.setLabel(getTranslation("organisation.members.search"));
        search.setPlaceholder(getTranslation("organisation.members.search.example"));
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        state.setLabel(getTranslation("organisation.members.filter"));
        state.setItems(Stream.concat(
                        Stream.of(ANY), Stream.of(MemberFilter.State.values()).map(Enum::name))
                .toList());
        state.setItemLabelGenerator(name -> getTranslation("organisation.members.filter." + name));
        state.setValue(ANY);
        state.addValueChangeListener(change -> refresh());
        order.setLabel(getTranslation("organisation.members.order"));
        order.setItems(MemberOrder.values());
        order.setItemLabelGenerator(kind -> getTranslation("organisation.members.order." + kind.name()));
        order.setValue(MemberOrder.NAME);
        order.addValueChangeListener(change -> refresh());
        var bar = new Div(search, state, order);
        bar.addClassName("qt-filters");
        return bar;
    }

    private MemberFilter filter() {
        var chosen = state.getValue();
        return new MemberFilter(search.getValue(), ANY.equals(chosen) ? null : MemberFilter.State.valueOf(chosen));
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        var found = members.count(unit, filter());
        head.setHeadline(getTranslation("organisation.unit.members", Format.count(found)));
        grid.setVisible(found > 0);
        nobody.setVisible(found == 0);
    }

    private void mark() {
        var chosen = ticked().size();
        print.setEnabled(chosen > 0);
        print.setText(
                chosen == 0
                        ? getTranslation("organisation.members.slips")
                        : getTranslation("organisation.members.slips.of", Format.count(chosen)));
    }

    /** Guests get their slips from their home unit. */
    private List<MemberRow> ticked() {
        return grid.getSelectedItems().stream().filter(row -> !row.isGuest()).toList();
    }
}
