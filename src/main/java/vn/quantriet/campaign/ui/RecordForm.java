package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.PaperStep;
import vn.quantriet.campaign.cell.CellModule;
import vn.quantriet.campaign.cell.CellPage;
import vn.quantriet.campaign.cell.CellPerson;
import vn.quantriet.campaign.cell.RecordRefused;
import vn.quantriet.campaign.cell.StudiedTogether;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.DayField;
import vn.quantriet.shared.ui.EmptyState;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.Unbroken;

/** Who has studied what, when and how; asks once more before it is recorded. Knows no service. */
class RecordForm extends Div {

    private static final int LONGEST_NOTE = 500;

    private final CellPage page;
    private final Consumer<StudiedTogether> onRecord;
    private final CheckboxGroup<CellPerson> people = new CheckboxGroup<>();
    private final CheckboxGroup<CellModule> modules = new CheckboxGroup<>();
    private final DatePicker day = new DayField(null);
    private final TextField note = new TextField();
    private final Button record = new Button();

    RecordForm(CellPage page, List<PaperStep> papers, Clock clock, Consumer<StudiedTogether> onRecord) {
        this.page = page;
        this.onRecord = onRecord;
        addClassName("qt-split");
        var lacking = page.people().stream().filter(this::lacks).toList();
        var right =
                new Div(new Card(new H2(getTranslation("campaign.cell.record.what")), fields(clock)), quizzes(papers));
        right.addClassName("qt-stack");
        add(
                lacking.isEmpty()
                        ? new EmptyState(
                                getTranslation("campaign.cell.record.nobody.title"),
                                getTranslation("campaign.cell.record.nobody.text"))
                        : who(lacking),
                right);
        mark();
    }

    /** Whether something to be read is missing that was not made up either. */
    private boolean lacks(CellPerson person) {
        return toRead().stream()
                .anyMatch(module -> person.stateOf(module.module(), Part.READ) != PartState.DONE
                        && person.find(module.module(), Part.READ, true).isEmpty());
    }

    private List<CellModule> toRead() {
        return page.modules().stream()
                .filter(module -> module.parts().contains(Part.READ))
                .toList();
    }

    private Card who(List<CellPerson> lacking) {
        people.setLabel(getTranslation("campaign.cell.record.people"));
        people.addClassNames("qt-choices", "qt-choices-people");
        people.setItems(lacking);
        people.setItemLabelGenerator(this::label);
        people.addValueChangeListener(change -> mark());
        var eligible = lacking.stream().filter(CellPerson::isEligible).toList();
        var all = new Button(getTranslation("campaign.cell.record.all"), click -> people.select(eligible));
        var none = new Button(getTranslation("campaign.cell.record.none"), click -> people.deselectAll());
        var actions = new Div(all, none);
        actions.addClassName("qt-actions");
        return new Card(new H2(getTranslation("campaign.cell.record.who")), actions, people);
    }

    private String label(CellPerson person) {
        var exclusion = person.exclusion();
        return exclusion == null
                ? person.name()
                : person.name() + " · " + getTranslation("campaign.excluded." + exclusion.name());
    }

    private Div fields(Clock clock) {
        modules.setLabel(getTranslation("campaign.cell.record.modules"));
        modules.addClassName("qt-choices");
        modules.setItems(toRead());
        modules.setItemLabelGenerator(CellModule::title);
        modules.addValueChangeListener(change -> mark());
        day.setLabel(getTranslation("campaign.cell.record.day"));
        day.setMin(page.firstDay(clock));
        day.setMax(page.lastDay(clock));
        day.setHelperText(getTranslation(
                "campaign.cell.record.day.help", Format.day(page.firstDay(clock)), Format.day(page.lastDay(clock))));
        note.setLabel(getTranslation("campaign.cell.record.note"));
        note.setHelperText(getTranslation("campaign.cell.record.note.help"));
        note.setMaxLength(LONGEST_NOTE);
        day.addValueChangeListener(change -> suggest(change.getOldValue()));
        day.setValue(page.lastDay(clock));
        record.addThemeVariants(ButtonVariant.PRIMARY);
        record.addClickListener(click -> ask());
        var fields = new Div(modules, day, note);
        if (page.isClosed()) {
            fields.addComponentAsFirst(new Paragraph(getTranslation("campaign.cell.make-up.text")));
        }
        fields.add(record);
        fields.addClassName("qt-form");
        return fields;
    }

    /** A usual note follows the day until it is written anew. */
    private void suggest(@Nullable LocalDate before) {
        if (note.isEmpty() || note.getValue().equals(usual(before))) {
            note.setValue(usual(day.getValue()));
        }
    }

    private String usual(@Nullable LocalDate on) {
        return on == null ? "" : getTranslation("campaign.cell.record.note.usual", Format.day(on));
    }

    private void mark() {
        var chosen = people.getValue().size();
        record.setEnabled(chosen > 0 && !modules.getValue().isEmpty());
        record.setText(
                chosen == 0
                        ? getTranslation("campaign.cell.record.choose")
                        : getTranslation("campaign.cell.record.go", Format.count(chosen)));
    }

    private void ask() {
        if (day.getValue() == null || day.isInvalid()) {
            day.setInvalid(true);
            day.focus();
            return;
        }
        var confirm = new Dialog();
        confirm.setHeaderTitle(getTranslation("campaign.cell.confirm.title"));
        confirm.setWidth("min(30rem, 94vw)");
        var titles = modules.getValue().stream().map(CellModule::title).collect(Collectors.joining("; "));
        var content = new Div(
                new Paragraph(getTranslation(
                        page.isClosed() ? "campaign.cell.confirm.make-up" : "campaign.cell.confirm.text",
                        Format.count(people.getValue().size()),
                        titles,
                        Format.day(day.getValue()))),
                StudyWords.small(getTranslation("campaign.cell.confirm.seen")));
        content.addClassName("qt-stack");
        confirm.add(content);
        var go = new Button(getTranslation("campaign.cell.confirm.go"), click -> {
            confirm.close();
            send();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        confirm.getFooter().add(new Button(getTranslation("campaign.cell.close"), click -> confirm.close()), go);
        confirm.open();
    }

    private void send() {
        try {
            onRecord.accept(new StudiedTogether(
                    people.getValue().stream().map(CellPerson::id).collect(Collectors.toSet()),
                    modules.getValue().stream().map(CellModule::module).collect(Collectors.toSet()),
                    day.getValue(),
                    note.getValue()));
        } catch (RecordRefused refused) {
            Notices.problem(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }

    /** A quiz is passed by answering it: without a device, on paper. */
    private Component quizzes(List<PaperStep> papers) {
        var card = new Card(
                new H2(getTranslation("campaign.cell.record.quiz")),
                new Paragraph(getTranslation("campaign.cell.record.quiz.text")));
        page.modules().stream()
                .filter(module -> module.parts().contains(Part.QUIZ))
                .forEach(module -> papers.forEach(step -> {
                    var link = new Anchor(
                            step.address(module.module(), page.unit()),
                            Unbroken.of(getTranslation("campaign.cell.record.paper", module.title())));
                    link.addClassName("qt-button");
                    card.add(link);
                }));
        card.setVisible(card.getChildren().count() > 2 && !page.isClosed());
        return card;
    }
}
