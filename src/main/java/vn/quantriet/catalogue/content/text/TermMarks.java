package vn.quantriet.catalogue.content.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.GlossaryTerm;

/** Marks the words of the glossary where a text uses them first: whole words, the longest that fits, not in links and headings. */
final class TermMarks {

    private final Map<String, GlossaryTerm> terms = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final @Nullable Pattern pattern;

    TermMarks(List<GlossaryTerm> glossary) {
        glossary.forEach(term -> terms.putIfAbsent(key(term.term()), term));
        this.pattern = glossary.isEmpty() ? null : pattern(glossary);
    }

    void mark(Node root) {
        if (pattern == null) {
            return;
        }
        for (var text : Nodes.below(root, Text.class)) {
            if (!Nodes.isWithin(text, Link.class)
                    && !Nodes.isWithin(text, Heading.class)
                    && !Nodes.isWithin(text, Image.class)) {
                mark(text, pattern);
            }
        }
    }

    private void mark(Text text, Pattern pattern) {
        var words = text.getLiteral();
        var matches = pattern.matcher(words);
        var end = 0;
        while (matches.find()) {
            var term = terms.get(key(matches.group()));
            if (term == null
                    || isOtherAbbreviation(term, matches.group())
                    || isPartOfACompound(words, matches.start(), matches.end())
                    || !used.add(term.slug())) {
                continue;
            }
            if (matches.start() > end) {
                text.insertBefore(new Text(words.substring(end, matches.start())));
            }
            text.insertBefore(new TermUse(term.slug(), matches.group()));
            end = matches.end();
        }
        text.setLiteral(words.substring(end));
        if (text.getLiteral().isEmpty()) {
            text.unlink();
        }
    }

    /** GDP in the glossary does not mean gdp. */
    private static boolean isOtherAbbreviation(GlossaryTerm term, String words) {
        return term.term().equals(term.term().toUpperCase(Locale.ROOT))
                && !term.term().equals(words);
    }

    /**
     * A single syllable is mostly a part of a longer Vietnamese word: "chính" of "chính thức". It counts only where no
     * other syllable stands beside it, as in a list; abbreviations are no syllables.
     */
    private static boolean isPartOfACompound(String text, int start, int end) {
        var word = text.substring(start, end);
        return word.indexOf(' ') < 0
                && !word.equals(word.toUpperCase(Locale.ROOT))
                && (isSyllable(text, start - 2, start - 1) || isSyllable(text, end + 1, end));
    }

    /** Whether a letter stands there, with nothing but a space between. */
    private static boolean isSyllable(String text, int letter, int space) {
        return letter >= 0
                && letter < text.length()
                && text.charAt(space) == ' '
                && Character.isLetter(text.charAt(letter));
    }

    private static Pattern pattern(List<GlossaryTerm> glossary) {
        var words = glossary.stream()
                .map(GlossaryTerm::term)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
