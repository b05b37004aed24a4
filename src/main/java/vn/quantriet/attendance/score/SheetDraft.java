package vn.quantriet.attendance.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A score sheet while it is written: changes give a new draft and keep this one.
 *
 * @param bands names by the least total, the highest first
 * @param groups in order; one without items does not exist
 */
public record SheetDraft(String name, List<Band> bands, List<Group> groups) {

    /** @param atLeast from how many points on it is reached */
    public record Band(int atLeast, String name) {}

    public record Group(String name, List<Item> items) {

        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * @param auto what the roll tells; null where it is chosen
     * @param steps the best first
     */
    public record Item(String text, @Nullable ScoreAuto auto, List<ScoreStep> steps) {

        public Item {
            steps = steps.stream()
                    .sorted(Comparator.comparingInt(ScoreStep::points).reversed())
                    .toList();
        }

        /** The most it can bring. */
        public int most() {
            return steps.isEmpty() ? 0 : steps.getFirst().points();
        }
    }

    public SheetDraft {
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::atLeast).reversed())
                .toList();
        groups = groups.stream().filter(group -> !group.items().isEmpty()).toList();
    }

    static SheetDraft of(ScoreTemplate template) {
        var groups = new LinkedHashMap<String, List<Item>>();
        template.items()
                .forEach(item -> groups.computeIfAbsent(item.group(), name -> new ArrayList<>())
                        .add(new Item(item.text(), item.auto(), item.steps())));
        return new SheetDraft(
                template.name(),
                template.bands().entrySet().stream()
                        .map(band -> new Band(band.getKey(), band.getValue()))
                        .toList(),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), group.getValue()))
                        .toList());
    }

    /** What all items bring together at most. */
    public int most() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .mapToInt(Item::most)
                .sum();
    }

    public SheetDraft named(String other) {
        return new SheetDraft(other, bands, groups);
    }

    public SheetDraft withBands(List<Band> others) {
        return new SheetDraft(name, others, groups);
    }

    public SheetDraft renameGroup(int at, String other) {
        return changing(list -> set(list, at, new Group(other, list.get(at).items())));
    }

    public SheetDraft removeGroup(int at) {
        return changing(list -> without(list, at));
    }

    /** @param by -1 up, 1 down; beyond the ends nothing happens */
    public SheetDraft moveGroup(int at, int by) {
        var to = at + by;
        return to < 0 || to >= groups.size() ? this : changing(list -> inserted(without(list, at), to, list.get(at)));
    }

    /** Puts an item at the end of the group of that name; a group that is not there begins with it, as the last. */
    public SheetDraft add(String group, Item item) {
        for (var at = 0; at < groups.size(); at++) {
            if (groups.get(at).name().equals(group.strip())) {
                var items = groups.get(at).items();
                return items(at, inserted(items, items.size(), item));
            }
        }
        return changing(list -> inserted(list, list.size(), new Group(group.strip(), List.of(item))));
    }

    public SheetDraft replace(int group, int at, Item item) {
        return items(group, set(groups.get(group).items(), at, item));
    }

    public SheetDraft remove(int group, int at) {
        return items(group, without(groups.get(group).items(), at));
    }

    /** Where an item is. */
    public record Place(int group, int item) {}

    /** Where an item comes to when it is moved: past the end of its group into the next one. */
    public Place moved(Place from, int by) {
        var to = from.item() + by;
        if (to >= 0 && to < groups.get(from.group()).items().size()) {
            return new Place(from.group(), to);
        }
        var next = from.group() + by;
        if (next < 0 || next >= groups.size()) {
            return from;
        }
        return new Place(next, by > 0 ? 0 : groups.get(next).items().size());
    }

    /** @param by -1 up, 1 down; beyond the ends of the sheet nothing happens */
    public SheetDraft move(Place from, int by) {
        var to = moved(from, by);
        var item = groups.get(from.group()).items().get(from.item());
        var list = new ArrayList<>(groups);
        list.set(
                from.group(),
                new Group(
                        groups.get(from.group()).name(),
                        without(groups.get(from.group()).items(), from.item())));
        var target = list.get(to.group());
        list.set(to.group(), new Group(target.name(), inserted(target.items(), to.item(), item)));
        return new SheetDraft(name, bands, list);
    }

    private SheetDraft items(int group, List<Item> items) {
        return changing(list -> set(list, group, new Group(list.get(group).name(), items)));
    }

    private SheetDraft changing(UnaryOperator<List<Group>> change) {
        return new SheetDraft(name, bands, change.apply(groups));
    }

    private static <T> List<T> set(List<T> list, int at, T value) {
        var changed = new ArrayList<>(list);
        changed.set(at, value);
        return changed;
    }

    private static <T> List<T> without(List<T> list, int at) {
        var changed = new ArrayList<>(list);
        changed.remove(at);
        return changed;
    }

    private static <T> List<T> inserted(List<T> list, int at, T value) {
        var changed = new ArrayList<>(list);
        changed.add(at, value);
        return changed;
    }
}
