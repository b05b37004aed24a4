package vn.quantriet.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as it is searched and sorted. */
public final class VietnameseText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private VietnameseText() {}

    /**
     * Lower case without diacritics, with đ as d and single spaces: what a search column holds, so that "dang vien"
     * finds "Đảng viên".
     */
    public static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
        var bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        return SPACES.matcher(bare.strip()).replaceAll(" ");
    }

    /** The order of a Vietnamese name list: given name first, then family and middle names ("Trần Thị Ánh" → "Ánh Trần Thị"). */
    public static String sortName(String fullName) {
        var name = SPACES.matcher(fullName.strip()).replaceAll(" ");
        var last = name.lastIndexOf(' ');
        return last < 0 ? name : name.substring(last + 1) + " " + name.substring(0, last);
    }

    /** The name one says: the last word of the full name. */
    public static String givenName(String fullName) {
        var name = fullName.strip();
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
