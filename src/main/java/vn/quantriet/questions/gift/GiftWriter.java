package vn.quantriet.questions.gift;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.QuestionHead;
import vn.quantriet.questions.TextFormat;

/**
 * Writes GIFT as Moodle exports it. What {@link GiftReader} read is read again as the same questions.
 *
 * <p>The format has no way to write {@code ->} in a short text or before the arrow of a pair; there it becomes {@code →}. It has none
 * for a question about order either: that one is left out.
 */
public final class GiftWriter {

    private static final String ARROW = "->";
    private static final Pattern LOOKS_FORMATTED =
            Pattern.compile("\\[(html|moodle|plain|markdown)\\].*", Pattern.DOTALL);
    private static final Pattern LOOKS_WEIGHTED = Pattern.compile("%[^%\\s]*%.*", Pattern.DOTALL);
    private static final Pattern CATEGORY_ESCAPE = Pattern.compile("\\\\(?=[\\\\:#={}~n])");

    private final StringBuilder out = new StringBuilder();
    private TextFormat format = TextFormat.MOODLE;

    private GiftWriter() {}

    public static boolean canWrite(Question question) {
        return !(question instanceof Question.Ordering);
    }

    /** LF ends the lines, a blank line each question. */
    public static String write(List<Question> questions) {
        var writer = new GiftWriter();
        List<String> category = List.of();
        var number = 0;
        for (var question : questions) {
            if (!question.head().category().equals(category)) {
                category = question.head().category();
                writer.category(category);
            }
            if (canWrite(question)) {
                writer.question(question, ++number);
            }
        }
        return writer.out.toString();
    }

    /** Below "top" of a course: a name that itself means a place is then read as a name. */
    private void category(List<String> names) {
        out.append("$CATEGORY: $course$/top");
        for (var name : names) {
            var written = CATEGORY_ESCAPE.matcher(name).replaceAll("\\\\\\\\").replace("/", "//");
            // Blanks keep a slash of the name apart from the one that divides.
            out.append(written.startsWith("/") || out.charAt(out.length() - 1) == '/' ? " / " : "/")
                    .append(written);
        }
        out.append("\n\n");
    }

    private void question(Question question, int number) {
        var head = question.head();
        out.append("// question: ")
                .append(number)
                .append("  name: ")
                .append(head.name().replace('[', '('))
                .append('\n');
        marks(head);
        format = TextFormat.MOODLE;
        out.append("::").append(Escapes.write(head.name())).append("::").append(formatted(head.text()));
        format = head.text().format();
        if (!(question instanceof Question.Description)) {
            out.append(question instanceof Question.Numeric ? "{#" : "{");
            answers(question);
            if (head.generalFeedback() != null) {
                line("####" + formatted(head.generalFeedback()));
            }
            out.append(out.charAt(out.length() - 1) == '{' ? "}" : "\n}");
        }
        out.append("\n\n");
    }

    private void marks(QuestionHead head) {
        if (head.id() == null && head.tags().isEmpty()) {
            return;
        }
        out.append("//");
        if (head.id() != null) {
            out.append(" [id:").append(head.id().replace("]", "\\]")).append(']');
        }
        head.tags()
                .forEach(tag ->
                        out.append(" [tag:").append(tag.replace("]", "\\]")).append(']'));
        out.append('\n');
    }

    private void answers(Question question) {
        switch (question) {
            case Question.SingleChoice single -> single.choices().forEach(this::single);
            case Question.MultipleChoice multiple ->
                multiple.choices().forEach(choice -> line("~" + weighted(choice) + feedback(choice.feedback())));
            case Question.TrueFalse trueFalse -> trueFalse(trueFalse);
            case Question.Matching matching -> matching.pairs().forEach(this::pair);
            case Question.ShortText text -> text.answers().forEach(this::text);
            case Question.Numeric numeric -> numeric(numeric);
            case Question.Essay _, Question.Description _, Question.Ordering _ -> {}
        }
    }

    private void single(Choice choice) {
        var text = formatted(choice.text());
        if (choice.weight().isWhole()) {
            line("=" + text + feedback(choice.feedback()));
        } else if (choice.weight().equals(Fraction.NOTHING)
                && !LOOKS_WEIGHTED.matcher(text).matches()) {
            line("~" + text + feedback(choice.feedback()));
        } else {
            line("~" + weighted(choice) + feedback(choice.feedback()));
        }
    }

    private void trueFalse(Question.TrueFalse question) {
        var whenRight = feedback(question.whenRight());
        var whenWrong = feedback(question.whenWrong());
        line((question.right() ? "TRUE" : "FALSE")
                + (whenWrong.isEmpty() && !whenRight.isEmpty() ? "#" : whenWrong)
                + whenRight);
    }

    private void pair(Question.Matching.Pair pair) {
        line("=" + arrowless(formatted(pair.left())) + " " + ARROW + " " + Escapes.write(pair.right()));
    }

    private void text(Choice answer) {
        line("=" + arrowless(weighted(answer) + feedback(answer.feedback())));
    }

    private void numeric(Question.Numeric question) {
        for (var range : question.answers()) {
            line("=%" + Weights.percent(range.weight()) + "%" + number(range.value()) + ":" + number(range.tolerance())
                    + feedback(range.feedback()));
        }
        if (question.otherwise() != null) {
            line("~" + feedback(question.otherwise()));
        }
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    private static String arrowless(String text) {
        return text.replace(ARROW, "→");
    }

    private String weighted(Choice choice) {
        return "%" + Weights.percent(choice.weight()) + "%" + formatted(choice.text());
    }

    private String feedback(@Nullable FormattedText text) {
        return text == null ? "" : "#" + formatted(text);
    }

    /** Its format is named where it is not the one that holds anyway. */
    private String formatted(FormattedText text) {
        var isPlainToSee =
                text.format() == format && !LOOKS_FORMATTED.matcher(text.text()).matches();
        var mark = isPlainToSee ? "" : "[" + text.format().name().toLowerCase(Locale.ROOT) + "]";
        return mark + Escapes.write(text.text());
    }

    private void line(String text) {
        out.append("\n\t").append(text);
    }
}
