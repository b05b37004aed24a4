package vn.quantriet.learning.quiz;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.quantriet.shared.VietnameseText;

/** Finds in a section the paragraph that answers a question: the one that shares the rarest words with it. */
final class ParagraphFinder {

    private static final Pattern PARAGRAPH =
            Pattern.compile("data-paragraph=\"(\\d+)\"[^>]*>(.*?)(?=data-paragraph=\"|$)", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}/]+");

    /** The words of the right answer say more than those of the question. */
    private static final double OF_THE_ANSWER = 3;

    private final Map<Integer, Set<String>> paragraphs = new LinkedHashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    /** @param html of a section, with its {@code data-paragraph} */
    ParagraphFinder(String html) {
        var found = PARAGRAPH.matcher(html);
        while (found.find()) {
            var number = Integer.valueOf(found.group(1));
            var text = plain(TAG.matcher(found.group(2)).replaceAll(" "));
            var words = words(text);
            texts.put(number, text);
            paragraphs.put(number, words);
            words.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
    }

    /**
     * @param answer what is right, in words
     * @param around the question and its explanation
     * @return the number of the paragraph; empty when none shares a word
     */
    OptionalInt find(String answer, String around) {
        var right = words(answer);
        var asked = words(around);
        var best = OptionalInt.empty();
        var most = 0.0;
        for (var paragraph : paragraphs.entrySet()) {
            var shared = OF_THE_ANSWER * weight(right, paragraph.getValue())
                    + weight(asked, paragraph.getValue())
                    + whole(plain(answer), texts.getOrDefault(paragraph.getKey(), ""));
            if (shared > most) {
                most = shared;
                best = OptionalInt.of(paragraph.getKey());
            }
        }
        return best;
    }

    private double weight(Set<String> sought, Set<String> paragraph) {
        return sought.stream()
                .filter(paragraph::contains)
                .mapToDouble(word -> 1.0 / frequency.getOrDefault(word, 1))
                .sum();
    }

    /** Standing there in one piece counts more than word by word. */
    private static double whole(String answer, String paragraph) {
        return !answer.isBlank() && paragraph.contains(answer) ? OF_THE_ANSWER : 0;
    }

    /** Words with single spaces between and around them. */
    private static String plain(String text) {
        return " " + NO_WORD.matcher(VietnameseText.fold(text)).replaceAll(" ").strip() + " ";
    }

    private static Set<String> words(String text) {
        return Arrays.stream(plain(text).split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
