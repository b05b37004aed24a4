package vn.quantriet.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Party document, by Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW as far as they are known: A4, margins 20, 20, 30 and
 * 15 mm, Times New Roman 14 pt. Build it with {@link #of}, then
 * {@code new DocxWriter().write(paper, layout, out)} or {@code new PdfWriter().write(paper, layout, out)}. For a plain sheet,
 * such as one to sign, use {@link Builder#plain()} and {@link Builder#table}; {@link Builder#landscape()} turns the page.
 *
 * @param upper the organisation above, plain; null for none
 * @param issuer who issues it, bold capitals
 * @param number as {@link PaperWords#number} writes it; null while there is none: dots are shown
 * @param place where it is issued
 * @param kind bold capitals, such as BIÊN BẢN
 * @param summary trích yếu; blank for none
 * @param left who signs at the left; null for nobody
 * @param right who signs at the right; null for nobody
 * @param recipients Nơi nhận, without dashes; empty for none
 * @param plain without the heading of a Party document
 */
public record PartyPaper(
        @Nullable String upper,
        String issuer,
        @Nullable String number,
        String place,
        LocalDate day,
        String kind,
        String summary,
        List<PaperBlock> blocks,
        @Nullable Signature left,
        @Nullable Signature right,
        List<String> recipients,
        boolean plain,
        boolean landscape) {

    static final String PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM";

    public PartyPaper {
        blocks = List.copyOf(blocks);
        recipients = List.copyOf(recipients);
    }

    /**
     * A signature without a seal, which a chi bộ does not have.
     *
     * @param capacity such as {@code T/M CHI BỘ} or {@code CHỦ TRÌ}, bold
     * @param office below it, such as {@code BÍ THƯ}; blank for none
     * @param name below the space for the hand; blank for none
     */
    public record Signature(String capacity, String office, String name) {}

    public static Builder of(String issuer, String kind, String place, LocalDate day) {
        return new Builder(issuer, kind, place, day);
    }

    String placeAndDate() {
        return (place.isBlank() ? "" : place + ", ") + PaperWords.date(day);
    }

    String numberOrDots() {
        return number == null ? "Số …" : number;
    }

    /** What was not set is left out. */
    public static final class Builder {

        private final String issuer;
        private final String kind;
        private final String place;
        private final LocalDate day;
        private final List<PaperBlock> blocks = new ArrayList<>();
        private @Nullable String upper;
        private @Nullable String number;
        private String summary = "";
        private @Nullable Signature left;
        private @Nullable Signature right;
        private List<String> recipients = List.of();
        private boolean plain;
        private boolean landscape;

        private Builder(String issuer, String kind, String place, LocalDate day) {
            this.issuer = issuer;
            this.kind = kind;
            this.place = place;
            this.day = day;
        }

        public Builder upper(@Nullable String organisation) {
            this.upper = organisation;
            return this;
        }

        public Builder number(@Nullable String written) {
            this.number = written;
            return this;
        }

        public Builder summary(String text) {
            this.summary = text;
            return this;
        }

        public Builder part(String text) {
            return line(PaperBlock.Level.PART, text);
        }

        public Builder point(String text) {
            return line(PaperBlock.Level.POINT, text);
        }

        /** One paragraph for each line of the text that says something. */
        public Builder text(String text) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> line(PaperBlock.Level.TEXT, line));
            return this;
        }

        private Builder line(PaperBlock.Level level, String text) {
            blocks.add(new PaperBlock.Line(level, text));
            return this;
        }

        public Builder table(List<Integer> widths, List<String> head, List<List<String>> rows) {
            blocks.add(new PaperBlock.Table(widths, head, rows));
            return this;
        }

        public Builder signatures(@Nullable Signature atLeft, @Nullable Signature atRight) {
            this.left = atLeft;
            this.right = atRight;
            return this;
        }

        public Builder recipients(List<String> names) {
            this.recipients = names;
            return this;
        }

        public Builder plain() {
            this.plain = true;
            return this;
        }

        public Builder landscape() {
            this.landscape = true;
            return this;
        }

        public PartyPaper build() {
            return new PartyPaper(
                    upper,
                    issuer,
                    number,
                    place,
                    day,
                    kind,
                    summary,
                    blocks,
                    left,
                    right,
                    recipients,
                    plain,
                    landscape);
        }
    }
}
