package vn.quantriet.documents;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The name of an organisation at the top left, in lines of about the same length that do not tear a name apart. */
final class HeadingLines {

    /** Capitals of 14 pt, bold, in the left column of the heading. */
    static final int LONGEST = 23;

    private static final int TOO_LONG = 10_000;
    private static final int TORN = 200;
    /** Words with which a name begins, so that they do not stand at the end of a line. */
    private static final Set<String> OPENING =
            Set.of("BỘ", "VỤ", "CỤC", "SỞ", "BAN", "PHÒNG", "VIỆN", "TRƯỜNG", "TRUNG", "CÔNG", "TỔNG", "VÀ", "CƠ");

    /** Words after which {@code BỘ} ends what they begin. */
    private static final Set<String> OF_THE_PARTY = Set.of("CHI", "ĐẢNG");

    private HeadingLines() {}

    static List<String> of(String name) {
        var words = List.of(name.strip().split("\\s+"));
        return split(words, Math.min(words.size(), (name.strip().length() + LONGEST - 1) / LONGEST));
    }

    private static List<String> split(List<String> words, int lines) {
        if (lines <= 1) {
            return List.of(String.join(" ", words));
        }
        var best = List.<String>of();
        for (int first = 1; first <= words.size() - lines + 1; first++) {
            var rest = split(words.subList(first, words.size()), lines - 1);
            var tried = Stream.concat(Stream.of(String.join(" ", words.subList(0, first))), rest.stream())
                    .toList();
            best = best.isEmpty() || cost(tried) < cost(best) ? tried : best;
        }
        return best;
    }

    /** Squares prefer lines of the same length. */
    private static long cost(List<String> lines) {
        var cost = 0L;
        for (int at = 0; at < lines.size(); at++) {
            var length = lines.get(at).length();
            cost += (long) length * length + (length > LONGEST ? TOO_LONG : 0);
            cost += at < lines.size() - 1 && isTorn(lines.get(at)) ? TORN : 0;
        }
        return cost;
    }

    private static boolean isTorn(String line) {
        var words = List.of(line.split(" "));
        return OPENING.contains(words.getLast())
                && (words.size() == 1 || !OF_THE_PARTY.contains(words.get(words.size() - 2)));
    }
}
