package vn.quantriet.demo;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws one of several values, each as often as its weight says. */
final class Wheel {

    private final List<String> values;
    private final int[] bounds;

    private Wheel(List<Share> shares) {
        var sorted = shares.stream()
                .sorted(Comparator.comparing(Share::weight).reversed().thenComparing(Share::value))
                .toList();
        values = sorted.stream().map(Share::value).toList();
        bounds = sorted.stream().mapToInt(Share::weight).toArray();
        Arrays.parallelPrefix(bounds, Integer::sum);
    }

    private record Share(String value, int weight) {

        /** {@code "Thị Thu 5"}: the number at the end is the weight, 1 when there is none. */
        static Share of(String text) {
            var word = text.strip();
            var space = word.lastIndexOf(' ');
            var last = word.substring(space + 1);
            return last.chars().allMatch(Character::isDigit)
                    ? new Share(word.substring(0, space), Integer.parseInt(last))
                    : new Share(word, 1);
        }
    }

    static Wheel of(String line) {
        return new Wheel(Arrays.stream(line.split(",")).map(Share::of).toList());
    }

    String draw(Random random) {
        var point = random.nextInt(bounds[bounds.length - 1]);
        var place = Arrays.binarySearch(bounds, point + 1);
        return values.get(place < 0 ? -place - 1 : place);
    }
}
