package vn.quantriet.campaign.completion;

import java.util.HashMap;
import java.util.Map;

/** How far one member is with what one campaign asks: pure. */
final class Study {

    /** A part of a module; the module is empty for what is asked once. */
    record Key(String module, Part part) {}

    private final Map<Key, Progress> parts;

    /** @param parts every part that is asked, begun or not */
    Study(Map<Key, Progress> parts) {
        this.parts = Map.copyOf(parts);
    }

    boolean asks(Key key) {
        return parts.containsKey(key);
    }

    Progress of(Key key) {
        return parts.getOrDefault(key, Progress.NONE);
    }

    Study with(Key key, Progress progress) {
        var changed = new HashMap<>(parts);
        changed.put(key, progress);
        return new Study(changed);
    }

    /** Whether every part of a module is done; false where nothing is asked of modules. */
    boolean modulesDone() {
        var states = parts.entrySet().stream()
                .filter(part -> !part.getKey().module().isEmpty())
                .map(part -> part.getValue().state())
                .toList();
        return !states.isEmpty() && states.stream().allMatch(state -> state == PartState.DONE);
    }

    /** Done when every part is, begun when any is. A campaign that asks nothing is never done. */
    Progress whole() {
        var done = !parts.isEmpty() && parts.values().stream().allMatch(part -> part.state() == PartState.DONE);
        var begun = parts.values().stream().anyMatch(part -> part.state() != PartState.NOT_BEGUN);
        var state = done ? PartState.DONE : begun ? PartState.UNDER_WAY : PartState.NOT_BEGUN;
        return new Progress(state, parts.values().stream().anyMatch(Progress::onBehalf));
    }
}
