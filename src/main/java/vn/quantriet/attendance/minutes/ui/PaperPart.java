package vn.quantriet.attendance.minutes.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import vn.quantriet.attendance.minutes.MinutesPage;
import vn.quantriet.attendance.minutes.MinutesPaper;
import vn.quantriet.documents.DocxWriter;
import vn.quantriet.documents.PaperHtml;
import vn.quantriet.documents.PaperLayout;
import vn.quantriet.documents.PartyPaper;
import vn.quantriet.documents.PdfWriter;
import vn.quantriet.shared.ui.Card;

/** The minutes as the document they become, and the document itself. */
class PaperPart extends Card {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** Writes one kind of file. */
    private interface Writer {
        void write(PartyPaper paper, PaperLayout layout, OutputStream out) throws IOException;
    }

    PaperPart(MinutesPage page, MinutesDesk desk) {
        var actions = new Div(
                file(desk, "attendance.minutes.docx", "docx", DOCX, new DocxWriter()::write),
                file(desk, "attendance.minutes.pdf", "pdf", "application/pdf", new PdfWriter()::write));
        actions.add(new Button(
                getTranslation("attendance.minutes.print"),
                click -> getElement().executeJs("window.print()")));
        actions.addClassName("qt-minutes-actions");
        var sheet = new Div(new Html(PaperHtml.of(MinutesPaper.of(page, desk.zone()), page.layout())));
        sheet.addClassName("qt-minutes-sheet");
        addClassName("qt-minutes-paper");
        add(new H2(getTranslation("attendance.minutes.document")), actions, sheet);
    }

    /** As it stands when it is taken, by whoever may read it then. */
    private Anchor file(MinutesDesk desk, String key, String ending, String type, Writer writer) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var page = desk.minutes().open(desk.session(), desk.cell());
                    var out = new ByteArrayOutputStream();
                    writer.write(MinutesPaper.of(page, desk.zone()), page.layout(), out);
                    var name = "bien-ban-%s.%s".formatted(page.roll().session().day(desk.zone()), ending);
                    return new DownloadResponse(new ByteArrayInputStream(out.toByteArray()), name, type, out.size());
                }),
                getTranslation(key));
        link.addClassName("qt-button");
        return link;
    }
}
