package vn.quantriet.questions.exchange;

import java.util.List;
import java.util.regex.Pattern;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.TextFormat;

/** Writes Aiken: one question a line, one right option, no more. */
public final class AikenWriter {

    private static final int MOST_CHOICES = 26;

    /** A question that looks so would be read as an option or an answer. */
    private static final Pattern MISLEADING = Pattern.compile("([A-Z][).].*|ANSWER:.*|.?)", Pattern.DOTALL);

    private AikenWriter() {}

    /** A single choice without parts of the mark, in plain text. */
    public static boolean canWrite(Question question) {
        return question instanceof Question.SingleChoice single
                && single.choices().size() <= MOST_CHOICES
                && isPlain(single.head().text())
                && !MISLEADING.matcher(line(single.head().text())).matches()
                && single.choices().stream().allMatch(choice -> isPlain(choice.text()))
                && single.choices().stream()
                                .filter(choice -> choice.weight().isWhole())
                                .count()
                        == 1
                && single.choices().stream()
                        .allMatch(choice ->
                                choice.weight().isWhole() || choice.weight().equals(Fraction.NOTHING));
    }

    /** What the format cannot hold is left out. */
    public static String write(List<Question> questions) {
        var out = new StringBuilder();
        for (var question : questions) {
            if (question instanceof Question.SingleChoice single && canWrite(single)) {
                out.append(line(single.head().text())).append('\n');
                choices(single.choices(), out);
                out.append('\n');
            }
        }
        return out.toString();
    }

    private static void choices(List<Choice> choices, StringBuilder out) {
        var right = 'A';
        var letter = 'A';
        for (var choice : choices) {
            out.append(letter).append(") ").append(line(choice.text())).append('\n');
            if (choice.weight().isWhole()) {
                right = letter;
            }
            letter++;
        }
        out.append("ANSWER: ").append(right).append('\n');
    }

    private static boolean isPlain(FormattedText text) {
        return text.format() == TextFormat.MOODLE || text.format() == TextFormat.PLAIN;
    }

    private static String line(FormattedText text) {
        return text.text().replaceAll("\\s+", " ").strip();
    }
}
