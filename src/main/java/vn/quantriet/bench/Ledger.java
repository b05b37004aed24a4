package vn.quantriet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal has acknowledged to one member, so that it can be asked for afterwards. */
final class Ledger {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Map<Integer, Kept>> answers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> handedIn = new ConcurrentHashMap<>();

    /** The newest acknowledged answer to a question. */
    private record Kept(int sequence, JsonNode answer) {}

    void acknowledged(String attempt, int position, int sequence, String answer) {
        answers.computeIfAbsent(attempt, unknown -> new ConcurrentHashMap<>())
                .put(position, new Kept(sequence, JSON.readTree(answer)));
    }

    void handedIn(String attempt) {
        handedIn.put(attempt, true);
    }

    Map<String, Boolean> attempts() {
        return answers.keySet().stream()
                .collect(java.util.stream.Collectors.toMap(attempt -> attempt, handedIn::containsKey));
    }

    /**
     * What is missing of an attempt.
     *
     * @param before taken before the portal was asked: later answers may be there, none of these may be gone
     */
    static List<String> missing(Ledger before, String attempt, JsonNode stored) {
        var missing = new ArrayList<String>();
        var open = stored.path("state").asString().equals("open");
        if (open && before.handedIn.containsKey(attempt)) {
            missing.add(attempt + " was handed in and is open");
        }
        before.answers.getOrDefault(attempt, Map.of()).forEach((position, kept) -> {
            if (!holds(stored, open, position, kept)) {
                missing.add(attempt + " question " + position + ": " + kept.answer());
            }
        });
        return missing;
    }

    private static boolean holds(JsonNode stored, boolean open, int position, Kept kept) {
        for (var answer : stored.path(open ? "answers" : "questions")) {
            if (answer.path("position").asInt() == position) {
                return open
                        ? answer.path("sequence").asInt() > kept.sequence()
                                || answer.path("answer").equals(kept.answer())
                        : !answer.path("given").isNull() || kept.answer().isNull();
            }
        }
        return kept.answer().isNull();
    }

    Ledger copy() {
        var copy = new Ledger();
        answers.forEach((attempt, kept) -> copy.answers.put(attempt, new ConcurrentHashMap<>(kept)));
        copy.handedIn.putAll(handedIn);
        return copy;
    }

    /** Drops attempts that were found whole after being handed in: they cannot change any more. */
    void forget(String attempt) {
        answers.remove(attempt);
        handedIn.remove(attempt);
    }
}
