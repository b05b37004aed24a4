package vn.quantriet.journey;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.gift.GiftReader;

/** What somebody answers who has learnt the bank of a module by heart, told by the words that stand on the page. */
final class RightAnswers {

    private final List<Question> bank;

    private RightAnswers(List<Question> bank) {
        this.bank = bank;
    }

    static RightAnswers of(String module) {
        try {
            var gift = Files.readString(Path.of("content", "modules", module, "questions.gift"));
            return new RightAnswers(GiftReader.read(gift).questions());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Empty for what GIFT cannot hold, such as an ordering.
     *
     * @param asked a question of an open attempt, as the portal sends it (src/docs/quiz-protocol.md)
     */
    Optional<String> to(JsonNode asked) {
        var words = words(asked.path("html").asString());
        return bank.stream()
                .filter(one -> words(one.head().text().text()).equals(words))
                .findFirst()
                .map(question -> to(question, asked));
    }

    private static String to(Question question, JsonNode asked) {
        return switch (question) {
            case Question.SingleChoice single ->
                "{\"place\":" + places(asked, single.choices()).getFirst() + "}";
            case Question.MultipleChoice several -> "{\"places\":" + places(asked, several.choices()) + "}";
            case Question.TrueFalse judged -> "{\"value\":" + judged.right() + "}";
            case Question.Matching matching -> pairs(asked, matching);
            case Question.Ordering _ -> throw new AssertionError("not of GIFT: " + asked);
            case Question.ShortText text ->
                "{\"text\":\"" + text.answers().getFirst().text().text() + "\"}";
            case Question.Numeric number ->
                "{\"text\":\""
                        + number.answers().getFirst().value().toPlainString().replace('.', ',') + "\"}";
            case Question.Essay _, Question.Description _ -> "null";
        };
    }

    private static List<Integer> places(JsonNode asked, List<Question.Choice> choices) {
        var right = choices.stream()
                .filter(choice -> choice.weight().isPositive())
                .map(choice -> words(choice.text().text()))
                .toList();
        var places = new ArrayList<Integer>();
        asked.path("options").forEach(option -> {
            if (right.contains(words(option.path("html").asString()))) {
                places.add(option.path("place").asInt());
            }
        });
        return places;
    }

    private static String pairs(JsonNode asked, Question.Matching matching) {
        var rights = texts(asked.path("rights"));
        var written = matching.rights().stream().map(RightAnswers::words).toList();
        return IntStream.range(0, matching.key().size())
                .mapToObj(left -> "\"%d\":%d"
                        .formatted(
                                left, rights.indexOf(written.get(matching.key().get(left)))))
                .collect(joining(",", "{\"pairs\":{", "}}"));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(one -> texts.add(words(one.asString())));
        return texts;
    }

    /** Letters and digits alone, so that mark-up and its absence make no difference. */
    private static String words(String text) {
        return text.replaceAll("<[^>]*>|&[a-z]+;|&#\\d+;", "").replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
