package vn.quantriet.catalogue.content.faults;

import java.util.Collection;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.shared.VietnameseText;

/** "Did you mean …?" for a name that is not known. */
public final class Suggestion {

    /** Longer names are compared by their beginning: an author's slip is short, a hostile name need not cost time. */
    private static final int LONGEST = 60;

    private Suggestion() {}

    /** A sentence to append, or nothing when no known name is near. */
    public static String among(Collection<String> known, String written) {
        var wanted = plain(written);
        var best = "";
        var least = 1 + Math.max(2, wanted.length() / 4);
        for (var candidate : known) {
            var distance = distance(plain(candidate), wanted);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? "" : FaultCode.suggestion(best);
    }

    private static String plain(String text) {
        return VietnameseText.fold(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** Levenshtein. */
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
