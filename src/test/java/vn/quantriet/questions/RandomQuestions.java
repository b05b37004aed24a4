package vn.quantriet.questions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.Question.Matching.Pair;
import vn.quantriet.questions.Question.Numeric.Range;

/** Questions of every type such as GIFT can hold, full of marks that mean something in GIFT. */
public final class RandomQuestions {

    private static final String[] BITS = {
        "đổi mới",
        "Nghị quyết",
        " ",
        "=",
        "~",
        "#",
        "{",
        "}",
        ":",
        "::",
        "\\",
        "\\n",
        "\n",
        "%50%",
        "%",
        "[html]",
        "[",
        "]",
        "//",
        "####",
        "TRUE",
        "T",
        "->",
        "-",
        ">",
        "*",
        "..",
        "$CATEGORY:",
        "1",
        "8,5",
        "𝔸",
        "e\u0301",
        "<b>",
        "&amp;",
        "_____",
        "\t",
        "ệ"
    };
    private static final String[] NAMES = {
        "a", "Nghị quyết", "/", "//", "top", "$course$", "\\n", " b ", "c:d", "]", "#"
    };
    private static final int[][] PARTS = {
        {1, 1}, {9, 10}, {5, 6}, {4, 5}, {3, 4}, {7, 10}, {2, 3}, {3, 5}, {1, 2}, {2, 5}, {1, 3}, {3, 10}, {1, 4},
        {1, 5}, {1, 6}, {1, 7}, {1, 8}, {1, 9}, {1, 10}, {1, 20}, {0, 1}
    };

    private final RandomGenerator random;

    public RandomQuestions(RandomGenerator random) {
        this.random = random;
    }

    public Question next() {
        return switch (random.nextInt(8)) {
            case 0 -> new Question.SingleChoice(head(true), single());
            case 1 -> new Question.MultipleChoice(head(true), choices(2 + random.nextInt(4), false));
            case 2 -> new Question.TrueFalse(head(true), random.nextBoolean(), feedback(), feedback());
            case 3 -> new Question.Matching(head(true), pairs());
            case 4 -> new Question.ShortText(head(true), arrowless(choices(1 + random.nextInt(3), false)));
            case 5 -> new Question.Numeric(head(true), ranges(), feedback());
            case 6 -> new Question.Essay(head(true));
            default -> new Question.Description(head(false));
        };
    }

    private QuestionHead head(boolean answered) {
        var name = text().replace('\n', ' ').strip();
        return new QuestionHead(
                random.nextBoolean() ? null : mark(),
                IntStream.range(0, random.nextInt(3)).mapToObj(n -> mark()).toList(),
                name,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(n -> pick(NAMES).strip())
                        .toList(),
                formatted(),
                answered ? feedback() : null,
                0);
    }

    private String mark() {
        return "m" + random.nextInt(1000) + (random.nextInt(4) == 0 ? "]x" : "")
                + (random.nextInt(4) == 0 ? " \\y" : "");
    }

    private List<Choice> single() {
        var choices = new ArrayList<>(choices(2 + random.nextInt(4), true));
        var at = random.nextInt(choices.size());
        choices.set(at, new Choice(choices.get(at).text(), Fraction.WHOLE, feedback(), 0));
        if (choices.stream().allMatch(choice -> choice.weight().isWhole())) {
            choices.set(at, new Choice(formatted(), Fraction.NOTHING, null, 0));
        }
        return choices;
    }

    private List<Choice> choices(int number, boolean mostlyNothing) {
        return IntStream.range(0, number)
                .mapToObj(n -> new Choice(
                        formatted(),
                        mostlyNothing && random.nextInt(3) > 0 ? Fraction.NOTHING : weight(),
                        feedback(),
                        0))
                .toList();
    }

    private static List<Choice> arrowless(List<Choice> choices) {
        return choices.stream()
                .map(choice -> new Choice(
                        arrowless(choice.text()),
                        choice.weight(),
                        choice.feedback() == null ? null : arrowless(choice.feedback()),
                        0))
                .toList();
    }

    private static FormattedText arrowless(FormattedText text) {
        return new FormattedText(text.text().replace("->", "→"), text.format());
    }

    private List<Pair> pairs() {
        return IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(n -> new Pair(
                        random.nextInt(5) == 0 ? new FormattedText("", TextFormat.PLAIN) : arrowless(formatted()),
                        text()))
                .toList();
    }

    private List<Range> ranges() {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(n -> new Range(
                        BigDecimal.valueOf(random.nextInt(-100_000, 100_000), random.nextInt(-3, 6)),
                        BigDecimal.valueOf(random.nextInt(0, 1_000), random.nextInt(0, 5)),
                        weight(),
                        feedback(),
                        0))
                .toList();
    }

    private Fraction weight() {
        var part = PARTS[random.nextInt(PARTS.length)];
        var weight = new Fraction(part[0], part[1]);
        return random.nextInt(3) == 0 ? weight.negated() : weight;
    }

    private @Nullable FormattedText feedback() {
        return random.nextBoolean() ? null : formatted();
    }

    private FormattedText formatted() {
        return new FormattedText(text(), TextFormat.values()[random.nextInt(TextFormat.values().length)]);
    }

    /** Never blank, no blanks at its ends: GIFT keeps none there. */
    private String text() {
        var text = new StringBuilder();
        do {
            for (var n = 1 + random.nextInt(6); n > 0; n--) {
                text.append(pick(BITS));
            }
        } while (text.toString().isBlank());
        return text.toString().strip();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
