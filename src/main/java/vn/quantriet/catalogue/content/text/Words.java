package vn.quantriet.catalogue.content.text;

import java.util.regex.Pattern;

/** Counts words as Vietnamese readers do: what stands between spaces and holds a letter or a digit. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    private Words() {}

    static int count(String text) {
        var count = 0;
        for (var part : text.split("\\s+")) {
            if (WORD.matcher(part).find()) {
                count++;
            }
        }
        return count;
    }
}
