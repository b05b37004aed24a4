package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionKind;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionWords;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.attendance.plan.PlanOptions;
import vn.quantriet.attendance.plan.SessionDraft;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.DayField;

/** What a session is planned to be. Takes a draft, gives a draft; says at each field what is wrong with it. */
class SessionForm extends Div {

    private static final int LONGEST = 300;
    private static final int LONGEST_LINK = 500;
    private static final int LONGEST_AGENDA = 4_000;

    private final transient PlanOptions options;
    private final transient SessionDraft draft;
    private final Select<SessionKind> kind = new Select<>();
    private final TextField topic = PlanFields.text("attendance.plan.form.topic", LONGEST);
    private final Select<SessionMode> mode = new Select<>();
    private final DatePicker day;
    private final TimePicker from;
    private final TimePicker until;
    private final Paragraph length = new Paragraph();
    private final TextField place = PlanFields.text("attendance.plan.form.place", LONGEST);
    private final TextField link = PlanFields.text("attendance.plan.form.link", LONGEST_LINK);
    private final ComboBox<String> group = new ComboBox<>();
    private final ComboBox<Person> chair;
    private final ComboBox<Person> minuteTaker;
    private final ComboBox<Person> preparedBy;
    private final TextField proposedBy = PlanFields.text("attendance.plan.form.proposed-by", LONGEST);
    private final TextArea agenda = PlanFields.area("attendance.plan.form.agenda", LONGEST_AGENDA);
    private final ComboBox<Campaign> campaign = new ComboBox<>();
    private final MultiSelectComboBox<UnitFound> invited = new MultiSelectComboBox<>();
    private final TextArea points = PlanFields.area("attendance.plan.form.points", LONGEST);

    SessionForm(SessionDraft draft, PlanOptions options, FormParts parts) {
        this.draft = draft;
        this.options = options;
        addClassName("qt-stack");
        day = new DayField(draft.startsAt().toLocalDate());
        from = PlanFields.time("attendance.plan.form.from", draft.startsAt().toLocalTime());
        until = PlanFields.time("attendance.plan.form.until", draft.endsAt().toLocalTime());
        chair = PlanFields.person("attendance.plan.form.chair", options.people(), draft.chair());
        minuteTaker = PlanFields.person("attendance.plan.form.minute-taker", options.people(), draft.minuteTaker());
        preparedBy = PlanFields.person("attendance.plan.form.prepared-by", options.people(), draft.preparedBy());
        label();
        choices(parts);
        fill();
        add(what(), when(), options.cell() ? people() : conference());
        kind.addValueChangeListener(change -> follow());
        from.addValueChangeListener(change -> follow());
        until.addValueChangeListener(change -> follow());
        mode.addValueChangeListener(change -> follow());
        follow();
    }

    private void label() {
        kind.setLabel(getTranslation("attendance.plan.form.kind"));
        mode.setLabel(getTranslation("attendance.plan.form.mode"));
        day.setLabel(getTranslation("attendance.plan.form.day"));
        group.setLabel(getTranslation("attendance.plan.form.group"));
        campaign.setLabel(getTranslation("attendance.plan.form.campaign"));
        campaign.setHelperText(getTranslation("attendance.plan.form.campaign.help"));
        invited.setLabel(getTranslation("attendance.plan.form.invited"));
        invited.setHelperText(getTranslation("attendance.plan.form.invited.help"));
        points.setHelperText(getTranslation("attendance.plan.form.points.help"));
        agenda.setHelperText(getTranslation("attendance.plan.form.agenda.help"));
        link.setHelperText(getTranslation("attendance.plan.form.link.help"));
        proposedBy.setHelperText(getTranslation("attendance.plan.form.proposed-by.help"));
        topic.setRequiredIndicatorVisible(true);
        length.addClassName("qt-note");
        length.getElement().setAttribute("role", "status");
    }

    private void choices(FormParts parts) {
        kind.setItems(options.kinds());
        kind.setItemLabelGenerator(SessionKind::name);
        mode.setItems(SessionMode.values());
        mode.setItemLabelGenerator(each -> SessionWords.mode(this, each));
        group.setItems(options.groups());
        campaign.setItems(parts.campaigns());
        campaign.setItemLabelGenerator(Campaign::title);
        campaign.setClearButtonVisible(true);
        invited.setItemLabelGenerator(UnitFound::name);
        invited.setItems(query -> parts.units(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        if (!options.cell()) {
            invited.setValue(new HashSet<>(parts.known(draft.invited())));
        }
        parts.campaigns().stream()
                .filter(open -> open.id().equals(draft.campaign()))
                .findFirst()
                .ifPresent(campaign::setValue);
    }

    private void fill() {
        options.kinds().stream()
                .filter(each -> each.code().equals(draft.kind()))
                .findFirst()
                .ifPresent(kind::setValue);
        topic.setValue(draft.topic());
        mode.setValue(draft.mode());
        place.setValue(draft.place());
        link.setValue(draft.link());
        proposedBy.setValue(draft.proposedBy());
        agenda.setValue(
                draft.agenda().isBlank() && draft.topic().isBlank() && options.cell()
                        ? getTranslation("attendance.plan.form.agenda.usual")
                        : draft.agenda());
        points.setValue(String.join("\n", draft.points()));
        if (options.groups().contains(draft.partyGroup())) {
            group.setValue(draft.partyGroup());
        }
    }

    private Card what() {
        return new Card(new H2(getTranslation("attendance.plan.form.what")), kind, topic, proposedBy, campaign);
    }

    private Card when() {
        var times = new Div(day, from, until);
        times.addClassName("qt-session-times");
        return new Card(new H2(getTranslation("attendance.plan.when")), times, length, mode, place, link);
    }

    private Card people() {
        return new Card(
                new H2(getTranslation("attendance.plan.form.people")), group, chair, minuteTaker, preparedBy, agenda);
    }

    private Card conference() {
        return new Card(new H2(getTranslation("attendance.plan.form.whom")), invited, points, agenda);
    }

    /** What depends on kind, way of taking part, and times. */
    private void follow() {
        var chosen = kind.getValue();
        group.setVisible(chosen != null && chosen.byGroup());
        link.setVisible(mode.getValue() != SessionMode.IN_PERSON);
        Integer least = chosen == null ? null : options.minutes().get(chosen.code());
        var planned = from.getValue() == null || until.getValue() == null
                ? 0
                : Duration.between(from.getValue(), until.getValue()).toMinutes();
        length.setVisible(least != null && planned > 0 && planned < least);
        length.setText(least == null ? "" : getTranslation("attendance.plan.form.too-short", planned, least));
    }

    /** The draft, or empty when something must be corrected first; then the fields say what. */
    Optional<SessionDraft> read() {
        var online = mode.getValue() != SessionMode.IN_PERSON;
        var complete = PlanFields.filled(kind)
                & PlanFields.good(topic, !topic.getValue().isBlank(), "attendance.plan.refused.no-topic")
                & PlanFields.filled(day)
                & PlanFields.filled(from)
                & (PlanFields.filled(until) && inOrder())
                & PlanFields.good(
                        place,
                        mode.getValue() == SessionMode.ONLINE
                                || !place.getValue().isBlank(),
                        "attendance.plan.refused.no-place")
                & PlanFields.good(
                        link, !online || link.getValue().startsWith("https://"), "attendance.plan.refused.no-link")
                & (options.cell()
                        || PlanFields.good(invited, !invited.isEmpty(), "attendance.plan.refused.nobody-invited"));
        if (!complete) {
            Stream.<Component>of(kind, topic, day, from, until, place, link, invited)
                    .filter(field -> field instanceof HasValidation checked && checked.isInvalid())
                    .findFirst()
                    .ifPresent(field -> ((Focusable<?>) field).focus());
            return Optional.empty();
        }
        return Optional.of(draft());
    }

    private boolean inOrder() {
        return PlanFields.good(
                until,
                from.getValue() == null || from.getValue().isBefore(until.getValue()),
                "attendance.plan.refused.times");
    }

    private SessionDraft draft() {
        var open = campaign.getValue();
        return new SessionDraft(
                draft.unit(),
                kind.getValue().code(),
                topic.getValue().strip(),
                mode.getValue(),
                day.getValue().atTime(from.getValue()),
                day.getValue().atTime(until.getValue()),
                place.getValue().strip(),
                mode.getValue() == SessionMode.IN_PERSON ? "" : link.getValue().strip(),
                kind.getValue().byGroup() ? text(group.getValue()) : "",
                open == null ? null : open.id(),
                proposedBy.getValue().strip(),
                PlanFields.id(preparedBy),
                PlanFields.id(chair),
                PlanFields.id(minuteTaker),
                agenda.getValue(),
                invitedUnits(),
                points.getValue()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList());
    }

    private Set<UnitId> invitedUnits() {
        return invited.getValue().stream().map(UnitFound::id).collect(Collectors.toSet());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
