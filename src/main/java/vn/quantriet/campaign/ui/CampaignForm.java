package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.desk.CampaignDraft;
import vn.quantriet.campaign.desk.CampaignDraft.Directive;
import vn.quantriet.campaign.desk.CampaignRefused;
import vn.quantriet.campaign.desk.ModuleOffer;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.ui.Card;

/** What a campaign is planned to be. Takes a draft, gives a draft; says at each field what is wrong with it. */
class CampaignForm extends Div {

    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 60;

    private final TextField title = CampaignFields.text("campaign.desk.form.title", LONGEST);
    private final TextField number = CampaignFields.text("campaign.desk.form.number", LONGEST_NUMBER);
    private final DatePicker date = CampaignFields.day("campaign.desk.form.date", null);
    private final TextField body = CampaignFields.text("campaign.desk.form.body", LONGEST);
    private final ComboBox<UnitFound> unit;
    private final TextField ledBy = CampaignFields.text("campaign.desk.form.led-by", LONGEST);
    private final MultiSelectComboBox<UnitFound> units = new MultiSelectComboBox<>();
    private final DatePicker listOn = CampaignFields.day("campaign.desk.form.list-on", null);
    private final DatePicker opensOn = CampaignFields.day("campaign.desk.form.opens-on", null);
    private final DatePicker lastDay = CampaignFields.day("campaign.desk.form.last-day", null);
    private final DatePicker marksFrom = CampaignFields.day("campaign.desk.form.marks-from", null);
    private final Checkbox checked = new Checkbox();
    private final Checkbox session = new Checkbox();
    private final ModuleChoices modules;

    /** @param known the units of the draft, by name */
    CampaignForm(
            CampaignDraft draft,
            List<UnitFound> known,
            List<ModuleOffer> offers,
            Function<String, List<UnitFound>> findUnits) {
        addClassName("qt-stack");
        unit = CampaignFields.unit("campaign.desk.form.unit", findUnits);
        units.setLabel(getTranslation("campaign.desk.form.units"));
        units.setHelperText(getTranslation("campaign.desk.form.units.help"));
        units.setItemLabelGenerator(UnitFound::name);
        units.setItems(query -> findUnits.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        checked.setLabel(getTranslation("campaign.desk.form.checked"));
        session.setLabel(getTranslation("campaign.desk.form.session"));
        session.setHelperText(getTranslation("campaign.desk.form.session.help"));
        modules = new ModuleChoices(offers, draft.modules());
        help();
        fill(draft, known);
        add(about(), whom(), when(), what());
    }

    private void help() {
        title.setHelperText(getTranslation("campaign.desk.form.title.help"));
        number.setHelperText(getTranslation("campaign.desk.form.number.help"));
        listOn.setHelperText(getTranslation("campaign.desk.form.list-on.help"));
        marksFrom.setHelperText(getTranslation("campaign.desk.form.marks-from.help"));
        ledBy.setHelperText(getTranslation("campaign.desk.form.led-by.help"));
        title.setRequiredIndicatorVisible(true);
    }

    private void fill(CampaignDraft draft, List<UnitFound> known) {
        title.setValue(draft.title());
        var directive = draft.directive();
        if (directive != null) {
            number.setValue(directive.number());
            date.setValue(directive.date());
            body.setValue(directive.body());
        }
        known.stream().filter(found -> found.id().equals(draft.unit())).forEach(unit::setValue);
        units.setValue(known.stream()
                .filter(found -> draft.units().contains(found.id()))
                .collect(Collectors.toSet()));
        ledBy.setValue(draft.ledBy() == null ? "" : draft.ledBy());
        listOn.setValue(draft.listOn());
        opensOn.setValue(draft.opensOn());
        lastDay.setValue(draft.lastDay());
        marksFrom.setValue(draft.marksFrom());
        checked.setValue(draft.checkedQuestions());
        session.setValue(draft.session());
    }

    private Card about() {
        return new Card(
                new H2(getTranslation("campaign.desk.form.about")), title, line(number, date), body, unit, ledBy);
    }

    private Card whom() {
        return new Card(new H2(getTranslation("campaign.desk.form.whom")), units, listOn);
    }

    private Card when() {
        return new Card(new H2(getTranslation("campaign.desk.form.when")), line(opensOn, lastDay), marksFrom);
    }

    private Card what() {
        return new Card(new H2(getTranslation("campaign.desk.form.what")), modules, session, checked);
    }

    private static Div line(Component... fields) {
        var line = new Div(fields);
        line.addClassName("qt-campaign-line");
        return line;
    }

    /** The draft, or empty when something must be corrected first; then the fields say what. */
    Optional<CampaignDraft> read() {
        var chosen = modules.chosen();
        modules.say(chosen.isEmpty() ? getTranslation("campaign.refused.no-modules") : "");
        var complete = CampaignFields.good(title, !title.getValue().isBlank(), "campaign.refused.no-title")
                & directiveIsWhole()
                & CampaignFields.filled(unit)
                & CampaignFields.good(units, !units.isEmpty(), "campaign.refused.no-units")
                & CampaignFields.filled(listOn)
                & CampaignFields.filled(opensOn)
                & (CampaignFields.filled(lastDay) && inOrder())
                & !chosen.isEmpty();
        if (!complete) {
            goToTheFirstFault();
            return Optional.empty();
        }
        return Optional.of(draft());
    }

    private void goToTheFirstFault() {
        Stream.of(title, number, date, body, unit, units, listOn, opensOn, lastDay)
                .filter(HasValidation::isInvalid)
                .findFirst()
                .ifPresent(Focusable::focus);
    }

    private boolean inOrder() {
        return CampaignFields.good(
                lastDay,
                opensOn.getValue() == null || !lastDay.getValue().isBefore(opensOn.getValue()),
                "campaign.refused.window");
    }

    /** Either the whole document, or none. */
    private boolean directiveIsWhole() {
        var named = !number.getValue().isBlank() || !body.getValue().isBlank() || !date.isEmpty();
        return CampaignFields.good(number, !named || !number.getValue().isBlank(), "campaign.desk.missing")
                & CampaignFields.good(date, !named || !date.isEmpty(), "campaign.desk.missing")
                & CampaignFields.good(body, !named || !body.getValue().isBlank(), "campaign.desk.missing");
    }

    private CampaignDraft draft() {
        return new CampaignDraft(
                title.getValue().strip(),
                directive(),
                unit.getValue().id(),
                ledBy.getValue().isBlank() ? null : ledBy.getValue().strip(),
                listOn.getValue(),
                opensOn.getValue(),
                lastDay.getValue(),
                marksFrom.getValue(),
                checked.getValue(),
                modules.chosen(),
                unitIds(),
                session.getValue());
    }

    private Set<UnitId> unitIds() {
        return units.getValue().stream().map(UnitFound::id).collect(Collectors.toSet());
    }

    private @Nullable Directive directive() {
        LocalDate day = date.getValue();
        return day == null
                ? null
                : new Directive(number.getValue().strip(), day, body.getValue().strip());
    }

    /** Says at its field what the service refused, where it belongs to one. */
    void show(CampaignRefused refused) {
        var text = getTranslation(refused.messageKey(), refused.parameters());
        switch (refused.messageKey()) {
            case "campaign.refused.units-elsewhere", "campaign.refused.nobody", "campaign.refused.nobody-eligible" -> {
                units.setInvalid(true);
                units.setErrorMessage(text);
            }
            case "campaign.refused.list-day-to-come" -> {
                listOn.setInvalid(true);
                listOn.setErrorMessage(text);
            }
            case "campaign.refused.window-over" -> {
                lastDay.setInvalid(true);
                lastDay.setErrorMessage(text);
            }
            case "campaign.refused.not-approved", "campaign.refused.no-questions", "campaign.refused.no-edition" ->
                modules.say(text);
            default -> {}
        }
    }
}
