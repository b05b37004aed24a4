package vn.quantriet.documents;

/**
 * What the sources do not agree on, so that it is a setting.
 *
 * @param linePitch exact distance of lines in points; 18 by one source, 19 by another
 * @param oldSpelling “uỷ” in place of “ủy” in what is produced
 * @param officeBold whether the office below “T/M …” is bold
 */
public record PaperLayout(int linePitch, boolean oldSpelling, boolean officeBold) {

    public static final PaperLayout USUAL = new PaperLayout(18, false, false);

    String spelled(String text) {
        return oldSpelling ? text.replace("ủy", "uỷ").replace("Ủy", "Uỷ").replace("ỦY", "UỶ") : text;
    }
}
