package vn.quantriet.catalogue;

import static java.util.stream.Collectors.toMap;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import vn.quantriet.catalogue.EditionComparison.Kind;
import vn.quantriet.catalogue.EditionComparison.SectionChange;
import vn.quantriet.catalogue.EditionComparison.WordRun;
import vn.quantriet.catalogue.EditionText.SectionText;

/** Finds what changed, word by word: first by paragraph, then within the paragraphs that differ. */
final class Comparison {

    private static final Pattern TOKEN = Pattern.compile("\\n|[^\\s]+[ \\t]*|[ \\t]+");

    /** Beyond this many words a rewritten stretch is shown as a whole; the search for common words grows with the square. */
    private static final int MOST_WORDS = 3_000;

    private static final int MOST_PARAGRAPHS = 2_000;

    private Comparison() {}

    static EditionComparison of(EditionText older, EditionText newer) {
        return new EditionComparison(
                older.title(), newer.title(), summary(older.summary(), newer.summary()), sections(older, newer));
    }

    private static SectionChange summary(String older, String newer) {
        return change(new SectionText("", "", older, older), new SectionText("", "", newer, newer));
    }

    /** Newer sections in their order; each removed one behind the section it followed. */
    private static List<SectionChange> sections(EditionText older, EditionText newer) {
        var before = older.sections().stream().collect(toMap(SectionText::tag, Function.identity()));
        var result = new ArrayList<SectionChange>();
        for (var section : newer.sections()) {
            var known = before.get(section.tag());
            result.add(known == null ? whole(Kind.ADDED, section) : change(known, section));
        }
        var tags = newer.sections().stream().map(SectionText::tag).toList();
        var place = 0;
        for (var section : older.sections()) {
            if (tags.contains(section.tag())) {
                place = placeOf(section.tag(), result) + 1;
            } else {
                result.add(place++, whole(Kind.REMOVED, section));
            }
        }
        return List.copyOf(result);
    }

    private static int placeOf(String tag, List<SectionChange> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).tag().equals(tag)) {
                return i;
            }
        }
        throw new IllegalArgumentException(tag);
    }

    private static SectionChange whole(Kind kind, SectionText section) {
        return new SectionChange(
                kind, section.tag(), section.title(), section.title(), List.of(new WordRun(kind, section.text())));
    }

    private static SectionChange change(SectionText older, SectionText newer) {
        var same = older.hash().equals(newer.hash());
        return new SectionChange(
                same ? Kind.UNCHANGED : Kind.CHANGED,
                newer.tag(),
                older.title(),
                newer.title(),
                same ? List.of() : runs(older.text(), newer.text()));
    }

    static List<WordRun> runs(String older, String newer) {
        var runs = new Runs();
        var paragraphs = diff(paragraphs(older), paragraphs(newer), String::equals, MOST_PARAGRAPHS);
        for (var part : paragraphs) {
            if (part.older().equals(part.newer())) {
                runs.add(Kind.UNCHANGED, part.newer());
            } else {
                words(part, runs);
            }
        }
        return runs.all();
    }

    private static void words(Part paragraphs, Runs runs) {
        var parts = diff(
                tokens(String.join("", paragraphs.older())),
                tokens(String.join("", paragraphs.newer())),
                (one, other) -> one.strip().equals(other.strip()) && one.isBlank() == other.isBlank(),
                MOST_WORDS);
        for (var part : parts) {
            if (part.same()) {
                runs.add(Kind.UNCHANGED, part.newer());
            } else {
                runs.add(Kind.REMOVED, part.older());
                runs.add(Kind.ADDED, part.newer());
            }
        }
    }

    /** A stretch of both texts; the same when nothing differs. */
    private record Part(boolean same, List<String> older, List<String> newer) {}

    private static List<Part> diff(
            List<String> older, List<String> newer, BiPredicate<String, String> equal, int most) {
        if (older.size() + newer.size() > 2 * most) {
            return List.of(new Part(older.equals(newer), older, newer));
        }
        var parts = new ArrayList<Part>();
        int inOlder = 0;
        int inNewer = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, equal).getDeltas()) {
            var source = delta.getSource();
            var target = delta.getTarget();
            parts.add(new Part(
                    true, older.subList(inOlder, source.getPosition()), newer.subList(inNewer, target.getPosition())));
            parts.add(new Part(false, source.getLines(), target.getLines()));
            inOlder = source.getPosition() + source.size();
            inNewer = target.getPosition() + target.size();
        }
        parts.add(new Part(true, older.subList(inOlder, older.size()), newer.subList(inNewer, newer.size())));
        return parts;
    }

    private static List<String> paragraphs(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    /** Joins neighbours of one kind. */
    private static final class Runs {

        private final List<WordRun> runs = new ArrayList<>();

        void add(Kind kind, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            var text = String.join("", words);
            if (!runs.isEmpty() && runs.getLast().kind() == kind) {
                runs.set(runs.size() - 1, new WordRun(kind, runs.getLast().text() + text));
            } else {
                runs.add(new WordRun(kind, text));
            }
        }

        List<WordRun> all() {
            return List.copyOf(runs);
        }
    }
}
