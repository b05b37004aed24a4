package vn.quantriet.questions.gift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Fraction;
import vn.quantriet.questions.Question.Choice;
import vn.quantriet.questions.TextFormat;

/** Reads the pieces of one question, and gathers what is wrong in them. */
final class Pieces {

    private static final Pattern FORMAT = Pattern.compile("\\s*\\[(html|moodle|plain|markdown)\\]");
    private static final Pattern WEIGHT = Pattern.compile("%([^%\\s]*)%");

    private final Block block;
    private final List<GiftFault> faults = new ArrayList<>();
    private TextFormat format = TextFormat.MOODLE;

    Pieces(Block block) {
        this.block = block;
    }

    List<GiftFault> faults() {
        return faults;
    }

    /** Takes the format of the question for that of all its answers. */
    FormattedText question(Piece text) {
        var asked = formatted(text);
        format = asked.format();
        return asked;
    }

    Choice weighted(Piece piece, Fraction otherwise) {
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

    Choice answer(Piece piece, Fraction weight, Piece place) {
        var text = formatted(piece.before("#"));
        if (text.isEmpty()) {
            fault(place, GiftFault.Kind.ANSWER_EMPTY);
        }
        return new Choice(text, weight, feedback(piece, 1), block.lineAt(place.place()));
    }

    List<Piece> needed(int least, List<Piece> pieces, Piece place) {
        if (pieces.size() < least) {
            fault(place, GiftFault.Kind.ANSWERS_TOO_FEW, Integer.toString(least));
        }
        return pieces;
    }

    static Piece unmarked(Piece piece, char mark) {
        var isMarked = !piece.text().isEmpty() && piece.text().charAt(0) == mark;
        return isMarked ? piece.from(1).trimmed() : piece;
    }

    /** What stands after the n-th mark "#". */
    @Nullable
    FormattedText feedback(Piece piece, int n) {
        var at = mark(piece, n);
        return at < 0 || piece.from(at + 1).isBlank() ? null : formatted(piece.from(at + 1));
    }

    @Nullable
    FormattedText feedback(Piece piece, int n, int until) {
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

    FormattedText formatted(Piece piece) {
        var prefix = FORMAT.matcher(piece.text());
        return prefix.lookingAt()
                ? new FormattedText(
                        Escapes.show(piece.text().substring(prefix.end())),
                        TextFormat.valueOf(prefix.group(1).toUpperCase(Locale.ROOT)))
                : new FormattedText(Escapes.show(piece.text()), format);
    }

    void fault(Piece piece, GiftFault.Kind kind, String... details) {
        faults.add(new GiftFault(block.lineAt(piece.trimmed().place()), kind, List.of(details)));
    }
}
