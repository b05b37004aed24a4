package vn.quantriet.questions;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers as JSON. A browser sends and gets {@code {"place":2}} for a single choice, {@code {"places":[0,2]}} for a multiple one,
 * {@code {"value":true}}, {@code {"pairs":{"0":2}}}, {@code {"order":[2,0,1]}} or {@code {"text":"…"}}. Kept is one form for each
 * kind of answer, the same text for the same answer.
 */
public final class AnswerJson {

    /** Characters of a typed answer; a longer one is refused. */
    public static final int LONGEST_TEXT = 500;

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private AnswerJson() {}

    /** What a browser sent; empty when it is no answer to this question, whose places it may not exceed. */
    public static Optional<Answer> read(Question question, JsonNode json) {
        return Optional.ofNullable(
                switch (question) {
                    case Question.SingleChoice single ->
                        single(json.path("place"), single.choices().size());
                    case Question.MultipleChoice multiple ->
                        several(json.path("places"), multiple.choices().size());
                    case Question.TrueFalse _ ->
                        json.path("value").isBoolean()
                                ? new Answer.Judged(json.path("value").booleanValue())
                                : null;
                    case Question.Matching matching -> pairs(json.path("pairs"), matching);
                    case Question.Ordering ordering ->
                        order(json.path("order"), ordering.items().size());
                    case Question.ShortText _, Question.Numeric _ -> text(json.path("text"));
                    case Question.Essay _, Question.Description _ -> null;
                });
    }

    /** For a browser. */
    public static ObjectNode write(Question question, Answer answer) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (answer) {
            case Answer.Chosen chosen
            when question instanceof Question.SingleChoice ->
                chosen.options().stream().findFirst().ifPresent(place -> json.put("place", place.intValue()));
            case Answer.Chosen chosen -> chosen.options().forEach(json.putArray("places")::add);
            case Answer.Judged judged -> json.put("value", judged.value());
            case Answer.Matched matched -> putPairs(json, matched);
            case Answer.Ordered ordered -> ordered.order().forEach(json.putArray("order")::add);
            case Answer.Typed typed -> json.put("text", typed.text());
        }
        return json;
    }

    /** For keeping. */
    public static String text(Answer answer) {
        var json = JsonNodeFactory.instance.objectNode();
        switch (answer) {
            case Answer.Chosen chosen -> chosen.options().forEach(json.putArray("options")::add);
            case Answer.Judged judged -> json.put("value", judged.value());
            case Answer.Matched matched -> putPairs(json, matched);
            case Answer.Ordered ordered -> ordered.order().forEach(json.putArray("order")::add);
            case Answer.Typed typed -> json.put("text", typed.text());
        }
        return json.toString();
    }

    /**
     * From what was kept.
     *
     * @throws IllegalArgumentException when it was not made by {@link #text}
     */
    public static Answer parse(String kept) {
        var json = MAPPER.readTree(kept);
        var answer = switch (json.propertyNames().stream().findFirst().orElse("")) {
            case "options" -> several(json.path("options"), Integer.MAX_VALUE);
            case "value" -> new Answer.Judged(json.path("value").booleanValue());
            case "pairs" -> pairs(json.path("pairs"), Integer.MAX_VALUE, Integer.MAX_VALUE);
            case "order" -> order(json.path("order"), json.path("order").size());
            case "text" -> text(json.path("text"));
            default -> null;
        };
        if (answer == null) {
            throw new IllegalArgumentException("No answer: " + kept);
        }
        return answer;
    }

    private static void putPairs(ObjectNode json, Answer.Matched matched) {
        var pairs = json.putObject("pairs");
        matched.pairs().forEach((left, right) -> pairs.put(left.toString(), right.intValue()));
    }

    private static @Nullable Answer single(JsonNode place, int choices) {
        var index = index(place, choices);
        return index < 0 ? null : Answer.Chosen.of(index);
    }

    private static @Nullable Answer several(JsonNode places, int choices) {
        var indexes = indexes(places, choices);
        return indexes == null ? null : new Answer.Chosen(new HashSet<>(indexes));
    }

    private static @Nullable Answer order(JsonNode places, int items) {
        var indexes = indexes(places, items);
        return indexes == null || indexes.size() != items ? null : new Answer.Ordered(indexes);
    }

    private static @Nullable Answer pairs(JsonNode pairs, Question.Matching matching) {
        return pairs(pairs, matching.lefts().size(), matching.rights().size());
    }

    private static @Nullable Answer pairs(JsonNode pairs, int lefts, int rights) {
        if (!pairs.isObject()) {
            return null;
        }
        var matched = new TreeMap<Integer, Integer>();
        for (var pair : pairs.properties()) {
            var left = pair.getKey().matches("0|[1-9][0-9]{0,3}") ? Integer.parseInt(pair.getKey()) : lefts;
            var right = index(pair.getValue(), rights);
            if (left >= lefts || right < 0) {
                return null;
            }
            matched.put(left, right);
        }
        return new Answer.Matched(matched);
    }

    private static @Nullable Answer text(JsonNode text) {
        return text.isString() && text.stringValue().length() <= LONGEST_TEXT
                ? new Answer.Typed(Normalizer.normalize(text.stringValue(), Normalizer.Form.NFC))
                : null;
    }

    /** Each below the bound and none twice; else null. */
    private static @Nullable List<Integer> indexes(JsonNode places, int bound) {
        if (!places.isArray() || places.size() > bound) {
            return null;
        }
        var indexes = new ArrayList<Integer>();
        for (var place : places) {
            var index = index(place, bound);
            if (index < 0 || indexes.contains(index)) {
                return null;
            }
            indexes.add(index);
        }
        return indexes;
    }

    /** -1 when it is no whole number from 0 to below the bound. */
    private static int index(JsonNode place, int bound) {
        var index = place.isInt() ? place.intValue() : -1;
        return index < bound ? index : -1;
    }
}
