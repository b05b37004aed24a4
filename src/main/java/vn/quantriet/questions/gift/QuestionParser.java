package vn.quantriet.questions.gift;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.Question.Matching.Pair;
import vn.quantriet.questions.Question.Numeric.Range;
import vn.quantriet.questions.QuestionHead;
import vn.quantriet.questions.TextFormat;

/** Reads one question from its block, and gathers what is wrong in it. */
final class QuestionParser {

    private static final int LONGEST_NAME = 255;
    private static final int NAME_FROM_TEXT = 80;
    private static final int FEWEST = 2;
    private static final String GAP = "_____";
    private static final String GENERAL = "####";
    private static final String ARROW = "->";
    private static final Pattern FORMAT = Pattern.compile("\\s*\\[(html|moodle|plain|markdown)\\]");
    private static final Pattern WEIGHT = Pattern.compile("%([^%\\s]*)%");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?([eE][+-]?[0-9]{1,2})?");
    private static final Set<String> TRUE = Set.of("T", "TRUE");
    private static final Set<String> FALSE = Set.of("F", "FALSE");

    private final Block block;
    private final List<String> category;
    private final List<GiftFault> faults = new ArrayList<>();
    private TextFormat format = TextFormat.MOODLE;

    QuestionParser(Block block, List<String> category) {
        this.block = block;
        this.category = category;
    }

    List<GiftFault> faults() {
        return faults;
    }

    Question parse() {
        var whole = new Piece(block.text(), 0).trimmed();
        var name = "";
        var text = whole;
        if (whole.text().startsWith("::") && whole.text().indexOf("::", 2) > 0) {
            var end = whole.text().indexOf("::", 2);
            name = Escapes.show(whole.text().substring(2, end));
            text = whole.from(end + 2);
        }
        var open = text.text().indexOf('{');
        var close = text.text().indexOf('}');
        if (open < 0 != close < 0 || close < open) {
            fault(open < 0 || close >= 0 ? text.from(close) : text.from(open), GiftFault.Kind.BRACE_MISSING);
            return new Question.Description(head(name, text, null));
        }
        if (open < 0) {
            return new Question.Description(head(name, text, null));
        }
        var after = text.from(close + 1);
        var asked = after.isBlank()
                ? text.to(open)
                : new Piece(text.text().substring(0, open) + GAP + after.text(), text.place());
        var inner = text.to(close).from(open + 1);
        var general = inner.text().lastIndexOf(GENERAL);
        // The question's format is the answers' default, so it is read first.
        var head = head(name, asked, general < 0 ? null : inner.from(general + GENERAL.length()));
        return answered(head, (general < 0 ? inner : inner.to(general)).trimmed());
    }

    private QuestionHead head(String name, Piece text, @Nullable Piece general) {
        var prefix = FORMAT.matcher(text.text());
        if (prefix.lookingAt()) {
            format = TextFormat.valueOf(prefix.group(1).toUpperCase(Locale.ROOT));
        }
        var asked = formatted(text);
        if (asked.isEmpty()) {
            fault(text, GiftFault.Kind.TEXT_MISSING);
        }
        return new QuestionHead(
                block.id(),
                block.tags(),
                name.isEmpty() ? start(asked.text(), NAME_FROM_TEXT) : start(name, LONGEST_NAME),
                category,
                asked,
                general == null || general.isBlank() ? null : formatted(general),
                block.lineAt(text.trimmed().place()));
    }

    private Question answered(QuestionHead head, Piece answers) {
        if (answers.isBlank()) {
            return new Question.Essay(head);
        }
        if (answers.text().startsWith("#")) {
            return numeric(head, answers.from(1));
        }
        if (answers.has("~")) {
            return choice(head, answers);
        }
        if (answers.has("=") && answers.has(ARROW)) {
            return matching(head, answers);
        }
        var word = answers.before("#").text().strip();
        if (TRUE.contains(word) || FALSE.contains(word)) {
            return trueFalse(head, TRUE.contains(word), answers);
        }
        return new Question.ShortText(
                head,
                needed(1, answers.cutBefore("="), answers).stream()
                        .map(piece -> weighted(unmarked(piece, '='), Fraction.WHOLE))
                        .toList());
    }

    private Question choice(QuestionHead head, Piece answers) {
        var choices = needed(FEWEST, answers.cutBefore("~="), answers).stream()
                .map(this::choice)
                .toList();
        return answers.has("=") ? new Question.SingleChoice(head, choices) : new Question.MultipleChoice(head, choices);
    }

    /** A weight after the equals sign is not read; it stays in the text. */
    private Choice choice(Piece piece) {
        if (piece.text().startsWith("=")) {
            return answer(piece.from(1).trimmed(), Fraction.WHOLE, piece);
        }
        return weighted(unmarked(piece, '~'), Fraction.NOTHING);
    }

    private Choice weighted(Piece piece, Fraction otherwise) {
        var weight = WEIGHT.matcher(piece.text());
        if (!weight.lookingAt()) {
            return answer(piece, otherwise, piece);
        }
        var fraction = Weights.of(weight.group(1));
        if (fraction.isEmpty()) {
            fault(piece, GiftFault.Kind.WEIGHT_UNKNOWN, weight.group());
        }
        return answer(piece.from(weight.end()).trimmed(), fraction.orElse(otherwise), piece);
    }

    private Choice answer(Piece piece, Fraction weight, Piece place) {
        var text = formatted(piece.before("#"));
        if (text.isEmpty()) {
            fault(place, GiftFault.Kind.ANSWER_EMPTY);
        }
        return new Choice(text, weight, feedback(piece, 1), block.lineAt(place.place()));
    }

    private Question matching(QuestionHead head, Piece answers) {
        var pairs = new ArrayList<Pair>();
        for (var piece : needed(FEWEST, answers.cutBefore("="), answers)) {
            var pair = unmarked(piece, '=');
            var arrow = pair.text().indexOf(ARROW);
            var right = arrow < 0 ? "" : Escapes.show(pair.text().substring(arrow + ARROW.length()));
            if (right.isEmpty()) {
                fault(piece, GiftFault.Kind.PAIR_BROKEN, Escapes.show(pair.text()));
            } else {
                pairs.add(new Pair(formatted(pair.to(arrow)), right));
            }
        }
        return new Question.Matching(head, pairs);
    }

    /** After the first mark what is shown when wrong, after the second what is shown when right. */
    private Question trueFalse(QuestionHead head, boolean right, Piece answers) {
        return new Question.TrueFalse(head, right, feedback(answers, 1, 2), feedback(answers, 2));
    }

    private Question numeric(QuestionHead head, Piece answers) {
        var other = answers.text().indexOf('~');
        var listed = other < 0 ? answers : answers.to(other);
        var ranges = new ArrayList<Range>();
        for (var piece : needed(1, listed.cutBefore("="), answers)) {
            range(unmarked(piece, '='), ranges);
        }
        return new Question.Numeric(head, ranges, other < 0 ? null : feedback(answers.from(other), 1));
    }

    private void range(Piece piece, List<Range> ranges) {
        var answer = weighted(piece, Fraction.WHOLE);
        var written = answer.text().text();
        var dots = written.indexOf("..");
        var colon = written.indexOf(':');
        var cut = dots >= 0 ? dots : colon;
        var first = cut < 0 ? written : written.substring(0, cut);
        var second = cut < 0 ? "0" : written.substring(cut + (dots >= 0 ? 2 : 1));
        if (!isNumber(first) || !isNumber(second)) {
            refuseNumber(piece, written);
            return;
        }
        var from = new BigDecimal(first.strip());
        var to = new BigDecimal(second.strip());
        if (dots >= 0 ? from.compareTo(to) > 0 : to.signum() < 0) {
            refuseNumber(piece, written);
        } else if (dots < 0) {
            ranges.add(new Range(from, to, answer.weight(), answer.feedback(), answer.line()));
        } else {
            var half = new BigDecimal("0.5");
            ranges.add(new Range(
                    from.add(to).multiply(half),
                    to.subtract(from).multiply(half),
                    answer.weight(),
                    answer.feedback(),
                    answer.line()));
        }
    }

    private void refuseNumber(Piece piece, String written) {
        if (!written.isEmpty()) {
            fault(piece, GiftFault.Kind.NUMBER_WRONG, start(written, NAME_FROM_TEXT));
        }
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }

    private List<Piece> needed(int least, List<Piece> pieces, Piece place) {
        if (pieces.size() < least) {
            fault(place, GiftFault.Kind.ANSWERS_TOO_FEW, Integer.toString(least));
        }
        return pieces;
    }

    private static Piece unmarked(Piece piece, char mark) {
        var isMarked = !piece.text().isEmpty() && piece.text().charAt(0) == mark;
        return isMarked ? piece.from(1).trimmed() : piece;
    }

    /** What stands after the n-th mark "#". */
    private @Nullable FormattedText feedback(Piece piece, int n) {
        var at = mark(piece, n);
        return at < 0 || piece.from(at + 1).isBlank() ? null : formatted(piece.from(at + 1));
    }

    private @Nullable FormattedText feedback(Piece piece, int n, int until) {
        var end = mark(piece, until);
        return feedback(end < 0 ? piece : piece.to(end), n);
    }

    private static int mark(Piece piece, int n) {
        var at = -1;
        for (var i = 0; i < n; i++) {
            at = piece.text().indexOf('#', at + 1);
            if (at < 0) {
                return -1;
            }
        }
        return at;
    }

    private FormattedText formatted(Piece piece) {
        var prefix = FORMAT.matcher(piece.text());
        return prefix.lookingAt()
                ? new FormattedText(
                        Escapes.show(piece.text().substring(prefix.end())),
                        TextFormat.valueOf(prefix.group(1).toUpperCase(Locale.ROOT)))
                : new FormattedText(Escapes.show(piece.text()), format);
    }

    private static String start(String text, int length) {
        var line = text.replace('\n', ' ');
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length));
    }

    private void fault(Piece piece, GiftFault.Kind kind, String... details) {
        faults.add(new GiftFault(block.lineAt(piece.trimmed().place()), kind, List.of(details)));
    }
}
