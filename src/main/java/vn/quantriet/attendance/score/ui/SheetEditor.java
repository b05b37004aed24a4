package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.score.ScoreRefused;
import vn.quantriet.attendance.score.ScoreTemplate;
import vn.quantriet.attendance.score.SheetDraft;
import vn.quantriet.attendance.score.SheetDraft.Place;
import vn.quantriet.attendance.score.TemplateDesk;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Chip;
import vn.quantriet.shared.ui.Notices;

/** Writes on a draft of a score sheet; each step is kept at once, and the focus stays with what was moved. */
class SheetEditor extends Div {

    private static final int WHOLE = 100;
    private static final int LONGEST_NAME = 200;

    private final transient TemplateDesk desk;
    private final transient UnitId unit;
    private final transient ScoreTemplate template;
    private final transient Map<String, Button> movers = new HashMap<>();
    private transient SheetDraft draft;
    private final Div actions;
    private int revision;

    /** @param actions what can be done with the whole draft */
    SheetEditor(UnitId unit, ScoreTemplate template, TemplateDesk desk, Div actions) {
        this.unit = unit;
        this.template = template;
        this.desk = desk;
        this.actions = actions;
        this.draft = desk.draft(unit, template.id());
        this.revision = template.revision();
        actions.add(new Button(getTranslation("attendance.score.sheet.rename"), click -> rename()));
        addClassName("qt-stack");
        show();
    }

    private void show() {
        removeAll();
        movers.clear();
        add(head(), bands());
        for (var at = 0; at < draft.groups().size(); at++) {
            add(new SheetGroup(this, draft, at));
        }
        var add = new Div(new Button(getTranslation("attendance.score.sheet.add"), click -> enter("")));
        add.addClassName("qt-actions");
        add(add);
    }

    private Card head() {
        var sum = new Chip(
                draft.most() == WHOLE ? Chip.Tone.DONE : Chip.Tone.LATE,
                draft.most() == WHOLE
                        ? getTranslation("attendance.score.sheet.sum.whole")
                        : getTranslation(
                                draft.most() < WHOLE
                                        ? "attendance.score.sheet.sum.under"
                                        : "attendance.score.sheet.sum.over",
                                draft.most(),
                                Math.abs(WHOLE - draft.most())));
        sum.addClassName("qt-sheet-sum");
        sum.getElement().setAttribute("role", "status");
        return new Card(
                new H2(getTranslation("attendance.score.sheet.draft-of", draft.name(), template.version())),
                sum,
                new Paragraph(getTranslation("attendance.score.sheet.kept")),
                actions);
    }

    private Card bands() {
        var card = new Card(new H2(getTranslation("attendance.score.sheet.bands")));
        draft.bands()
                .forEach(band -> card.add(
                        new Paragraph(getTranslation("attendance.score.sheet.band", band.name(), band.atLeast()))));
        card.add(new Button(getTranslation("attendance.score.sheet.bands.edit"), click -> {
            var form = new BandsForm(draft.bands());
            dialog(
                    "attendance.score.sheet.bands.edit",
                    "attendance.score.sheet.bands.text",
                    form,
                    () -> form.read().map(bands -> keep(draft.withBands(bands))).orElse(false));
        }));
        return card;
    }

    private void rename() {
        var name = new TextField(getTranslation("attendance.score.sheet.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(draft.name());
        dialog("attendance.score.sheet.rename", "", name, () -> keep(draft.named(name.getValue())));
    }

    void renameGroup(int at) {
        var name = new TextField(getTranslation("attendance.score.sheet.group"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(draft.groups().get(at).name());
        dialog("attendance.score.sheet.group.rename", "", name, () -> keep(draft.renameGroup(at, name.getValue())));
    }

    /** @param group to which it is added; blank for one that is chosen or named */
    void enter(String group) {
        var form =
                new ItemForm(draft.groups().stream().map(SheetDraft.Group::name).toList(), group, null);
        dialog(
                "attendance.score.sheet.add",
                "attendance.score.sheet.item.text",
                form,
                () -> form.read()
                        .map(item -> keep(draft.add(form.group(), item)))
                        .orElse(false));
    }

    void edit(Place place) {
        var form = new ItemForm(
                List.of(), "", draft.groups().get(place.group()).items().get(place.item()));
        dialog(
                "attendance.score.sheet.item.edit",
                "attendance.score.sheet.item.text",
                form,
                () -> form.read()
                        .map(item -> keep(draft.replace(place.group(), place.item(), item)))
                        .orElse(false));
    }

    void remove(Place place) {
        var text = draft.groups().get(place.group()).items().get(place.item()).text();
        dialog("attendance.score.sheet.item.remove", text, null, () -> keep(draft.remove(place.group(), place.item())));
    }

    void removeGroup(int at) {
        dialog(
                "attendance.score.sheet.group.remove",
                draft.groups().get(at).name(),
                null,
                () -> keep(draft.removeGroup(at)));
    }

    void move(Place from, int by) {
        var to = draft.moved(from, by);
        attempt(draft.move(from, by), moverId(to, by), moverId(to, -by));
    }

    void moveGroup(int at, int by) {
        attempt(draft.moveGroup(at, by), groupMoverId(at + by, by), groupMoverId(at + by, -by));
    }

    void mover(String id, Button button) {
        button.setId(id);
        movers.put(id, button);
    }

    static String moverId(Place place, int by) {
        return "qt-item-%d-%d-%s".formatted(place.group(), place.item(), by < 0 ? "up" : "down");
    }

    static String groupMoverId(int at, int by) {
        return "qt-group-%d-%s".formatted(at, by < 0 ? "up" : "down");
    }

    /** Keeps it, and leaves the focus on the button that was pressed, or on its sister where that one has come to the end. */
    private void attempt(SheetDraft next, String focus, String otherwise) {
        try {
            keep(next);
            if (!focus(focus)) {
                focus(otherwise);
            }
        } catch (ScoreRefused refused) {
            Notices.problem(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }

    private boolean focus(String id) {
        var button = movers.get(id);
        if (button == null || !button.isEnabled()) {
            return false;
        }
        button.focus();
        return true;
    }

    private boolean keep(SheetDraft next) {
        revision = desk.save(unit, template.id(), revision, next);
        draft = desk.draft(unit, template.id());
        show();
        return true;
    }

    private void dialog(String titleKey, String lead, @Nullable Component form, BooleanSupplier send) {
        var title = getTranslation(titleKey);
        var text = lead.startsWith("attendance.") ? getTranslation(lead) : lead;
        var label = form == null ? title : getTranslation("attendance.score.save");
        (form == null ? new ScoreDialog(title, text, label, send) : new ScoreDialog(title, text, label, send, form))
                .open();
    }
}
