package vn.quantriet.attendance.score.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import vn.quantriet.attendance.score.SheetDraft;
import vn.quantriet.attendance.score.SheetDraft.Item;
import vn.quantriet.attendance.score.SheetDraft.Place;
import vn.quantriet.shared.ui.Card;

/** One group of a draft with its items, each with what can be done to it. */
class SheetGroup extends Card {

    private final transient SheetEditor editor;
    private final transient SheetDraft draft;

    SheetGroup(SheetEditor editor, SheetDraft draft, int at) {
        this.editor = editor;
        this.draft = draft;
        var group = draft.groups().get(at);
        var points = group.items().stream().mapToInt(Item::most).sum();
        var list = new OrderedList();
        list.addClassName("qt-sheet-items");
        for (var item = 0; item < group.items().size(); item++) {
            list.add(item(group.items().get(item), new Place(at, item)));
        }
        var head = new Div(
                new H2(getTranslation("attendance.score.sheet.group-of", group.name(), points)),
                actions(at, group.name()));
        head.addClassName("qt-sheet-line");
        add(
                head,
                list,
                new Button(getTranslation("attendance.score.sheet.add-to"), click -> editor.enter(group.name())));
    }

    private Div actions(int at, String name) {
        var up = mover("attendance.score.sheet.up", name, at > 0);
        up.addClickListener(click -> editor.moveGroup(at, -1));
        editor.mover(SheetEditor.groupMoverId(at, -1), up);
        var down =
                mover("attendance.score.sheet.down", name, at < draft.groups().size() - 1);
        down.addClickListener(click -> editor.moveGroup(at, 1));
        editor.mover(SheetEditor.groupMoverId(at, 1), down);
        return row(
                up,
                down,
                button("attendance.score.sheet.group.edit", name, () -> editor.renameGroup(at)),
                button("attendance.score.sheet.group.drop", name, () -> editor.removeGroup(at)));
    }

    private ListItem item(Item item, Place place) {
        var text = new Span(item.text());
        text.addClassName("qt-entry-title");
        var steps = new Span(item.steps().stream()
                .map(step -> getTranslation("attendance.score.step", step.text(), step.points()))
                .collect(Collectors.joining(" · ")));
        steps.addClassName("qt-s");
        var told = new Span(
                item.auto() == null
                        ? getTranslation("attendance.score.auto.none")
                        : getTranslation("attendance.score.auto." + item.auto()));
        told.addClassName("qt-s");
        var words = new Div(text, new Div(told), new Div(steps));
        var line = new Div(words, moves(item, place));
        line.addClassName("qt-sheet-line");
        var listed = new ListItem(line);
        listed.addClassName("qt-sheet-item");
        return listed;
    }

    private Div moves(Item item, Place place) {
        var up = mover(
                "attendance.score.sheet.up",
                item.text(),
                !draft.moved(place, -1).equals(place));
        up.addClickListener(click -> editor.move(place, -1));
        editor.mover(SheetEditor.moverId(place, -1), up);
        var down = mover(
                "attendance.score.sheet.down",
                item.text(),
                !draft.moved(place, 1).equals(place));
        down.addClickListener(click -> editor.move(place, 1));
        editor.mover(SheetEditor.moverId(place, 1), down);
        return row(
                up,
                down,
                button("attendance.score.sheet.item.edit", item.text(), () -> editor.edit(place)),
                button("attendance.score.sheet.item.drop", item.text(), () -> editor.remove(place)));
    }

    private Button mover(String key, String of, boolean possible) {
        var button = new Button(getTranslation(key));
        button.setAriaLabel(getTranslation(key) + ": " + of);
        button.setEnabled(possible);
        return button;
    }

    private Button button(String key, String of, Runnable work) {
        var button = new Button(getTranslation(key), click -> work.run());
        button.setAriaLabel(getTranslation(key) + ": " + of);
        return button;
    }

    private static Div row(Button... buttons) {
        var row = new Div(buttons);
        row.addClassName("qt-actions");
        return row;
    }
}
