package vn.quantriet.documents;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A paper as HTML, which is what the PDF is made of and what a page shows before it is made. Every text is escaped. */
public final class PaperHtml {

    private final PartyPaper paper;
    private final PaperLayout layout;
    private final StringBuilder html = new StringBuilder();

    private PaperHtml(PartyPaper paper, PaperLayout layout) {
        this.paper = paper;
        this.layout = layout;
    }

    /** One element {@code div.paper}, without styles. */
    public static String of(PartyPaper paper, PaperLayout layout) {
        return new PaperHtml(paper, layout).whole();
    }

    private String whole() {
        html.append("<div class=\"paper\">");
        if (!paper.plain()) {
            heading();
        }
        html.append("<div class=\"title\"><p class=\"kind\">");
        html.append(text(paper.kind())).append("</p>");
        line("summary", paper.summary());
        html.append(paper.plain() ? "" : "<p class=\"dashes\">-----</p>").append("</div>");
        paper.blocks().forEach(this::block);
        signatures();
        return html.append("</div>").toString();
    }

    private void heading() {
        html.append("<table class=\"heading\"><tr><td class=\"body\">");
        if (paper.upper() != null) {
            HeadingLines.of(paper.upper()).forEach(name -> line("upper", name));
        }
        HeadingLines.of(paper.issuer()).forEach(name -> line("issuer", name));
        line("star", "*");
        line("number", paper.numberOrDots());
        html.append("</td><td class=\"of-party\"><p class=\"party\"><span>")
                .append(PartyPaper.PARTY)
                .append("</span></p>");
        line("date", paper.placeAndDate());
        html.append("</td></tr></table>");
    }

    private void block(PaperBlock block) {
        switch (block) {
            case PaperBlock.Line said -> line(said.level().name().toLowerCase(Locale.ROOT), said.text());
            case PaperBlock.Table table -> table(table);
        }
    }

    private void table(PaperBlock.Table table) {
        html.append("<table class=\"rows\"><colgroup>");
        table.widths()
                .forEach(width ->
                        html.append("<col style=\"width:").append(width).append("%\"/>"));
        html.append("</colgroup><thead>");
        row("th", table.head());
        html.append("</thead><tbody>");
        table.rows().forEach(row -> row("td", row));
        html.append("</tbody></table>");
    }

    private void row(String cell, List<String> texts) {
        html.append("<tr>");
        texts.forEach(text -> html.append('<')
                .append(cell)
                .append('>')
                .append(text(text))
                .append("</")
                .append(cell)
                .append('>'));
        html.append("</tr>");
    }

    private void signatures() {
        if (paper.left() == null && paper.right() == null && paper.recipients().isEmpty()) {
            return;
        }
        html.append("<table class=\"signatures\"><tr><td>");
        recipients();
        signature(paper.left());
        html.append("</td><td>");
        signature(paper.right());
        html.append("</td></tr></table>");
    }

    private void recipients() {
        if (!paper.recipients().isEmpty()) {
            html.append("<p class=\"to\"><u>Nơi nhận</u>:</p>");
            paper.recipients().forEach(name -> line("to", "- " + name));
        }
    }

    private void signature(PartyPaper.@Nullable Signature signature) {
        if (signature != null) {
            line("capacity", signature.capacity());
            line(layout.officeBold() ? "capacity" : "office", signature.office());
            line("name", signature.name());
        }
    }

    private void line(String kind, String text) {
        if (!text.isBlank()) {
            html.append("<p class=\"")
                    .append(kind)
                    .append("\">")
                    .append(text(text))
                    .append("</p>");
        }
    }

    private String text(String text) {
        return layout.spelled(text)
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
