package vn.quantriet.questions.exchange;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;

/** Questions as JSON, right answers and all, for other programs. Weights are exact: {@code "1/3"}. */
public final class JsonWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonWriter() {}

    /** A list, in the order given. */
    public static String write(List<Question> questions) {
        var all = JsonNodeFactory.instance.arrayNode();
        questions.forEach(question -> all.add(json(question)));
        return MAPPER.writeValueAsString(all) + "\n";
    }

    private static ObjectNode json(Question question) {
        var head = question.head();
        var json = JsonNodeFactory.instance.objectNode();
        json.put("type", type(question));
        if (head.id() != null) {
            json.put("id", head.id());
        }
        json.put("name", head.name());
        head.tags().forEach(json.putArray("tags")::add);
        head.category().forEach(json.putArray("category")::add);
        put(json, "text", head.text());
        answers(question, json);
        put(json, "feedback", head.generalFeedback());
        return json;
    }

    private static String type(Question question) {
        return switch (question) {
            case Question.SingleChoice _ -> "single";
            case Question.MultipleChoice _ -> "multiple";
            case Question.TrueFalse _ -> "true-false";
            case Question.Matching _ -> "matching";
            case Question.Ordering _ -> "ordering";
            case Question.ShortText _ -> "short-text";
            case Question.Numeric _ -> "number";
            case Question.Essay _ -> "essay";
            case Question.Description _ -> "description";
        };
    }

    private static void answers(Question question, ObjectNode json) {
        switch (question) {
            case Question.SingleChoice single -> choices(single.choices(), json);
            case Question.MultipleChoice multiple -> choices(multiple.choices(), json);
            case Question.ShortText text -> choices(text.answers(), json);
            case Question.TrueFalse trueFalse -> {
                json.put("right", trueFalse.right());
                put(json, "whenWrong", trueFalse.whenWrong());
                put(json, "whenRight", trueFalse.whenRight());
            }
            case Question.Matching matching -> {
                var pairs = json.putArray("pairs");
                matching.pairs().forEach(pair -> {
                    var one = pairs.addObject();
                    put(one, "left", pair.left());
                    one.put("right", pair.right());
                });
            }
            case Question.Ordering ordering -> ordering.items().forEach(json.putArray("items")::add);
            case Question.Numeric numeric -> numbers(numeric, json);
            case Question.Essay _, Question.Description _ -> {}
        }
    }

    private static void choices(List<Choice> choices, ObjectNode json) {
        var answers = json.putArray("answers");
        for (var choice : choices) {
            var one = answers.addObject();
            put(one, "text", choice.text());
            one.put("weight", choice.weight().toString());
            put(one, "feedback", choice.feedback());
        }
    }

    private static void numbers(Question.Numeric numeric, ObjectNode json) {
        var answers = json.putArray("answers");
        for (var range : numeric.answers()) {
            var one = answers.addObject();
            one.put("value", range.value().toPlainString());
            one.put("tolerance", range.tolerance().toPlainString());
            one.put("weight", range.weight().toString());
            put(one, "feedback", range.feedback());
        }
        put(json, "otherwise", numeric.otherwise());
    }

    private static void put(ObjectNode json, String name, @Nullable FormattedText text) {
        if (text != null) {
            json.putObject(name)
                    .put("text", text.text())
                    .put("format", text.format().name().toLowerCase(Locale.ROOT));
        }
    }
}
