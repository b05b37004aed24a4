package vn.quantriet.attendance.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.plan.SessionPage;
import vn.quantriet.attendance.plan.SessionPaper;
import vn.quantriet.attendance.plan.SessionPapers;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.Notices;

/** The papers of a session; whoever plans it adds some, with the declaration that they may circulate. */
class PapersSection extends Card {

    private static final int LONGEST_TITLE = 200;
    private static final int BYTES_PER_KB = 1024;

    private final transient SessionPage page;
    private final transient SessionPapers papers;
    private final transient ZoneId zone;
    private final transient Runnable again;

    /** A file that was chosen and not sent yet. */
    private record Chosen(String name, byte[] content) {}

    PapersSection(SessionPage page, SessionPapers papers, ZoneId zone, Runnable again) {
        this.page = page;
        this.papers = papers;
        this.zone = zone;
        this.again = again;
        add(new H2(getTranslation("attendance.plan.papers")));
        if (page.papers().isEmpty()) {
            add(new Paragraph(
                    getTranslation(page.plans() ? "attendance.plan.papers.none-yet" : "attendance.plan.papers.none")));
        }
        page.papers().forEach(paper -> add(row(paper)));
        if (page.plans() && !page.context().session().isCancelled()) {
            add(new Button(getTranslation("attendance.plan.papers.add"), click -> add()));
        }
    }

    private SessionId session() {
        return page.context().session().id();
    }

    private Div row(SessionPaper paper) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var read = papers.read(session(), paper.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(read.content()),
                            paper.fileName(),
                            paper.mediaType(),
                            read.content().length);
                }),
                "");
        link.add(new Icon("download"), new Span(paper.title()));
        link.addClassName("qt-paper");
        var facts = new Span(getTranslation(
                "attendance.plan.papers.facts",
                Format.count(Math.max(1, paper.size() / BYTES_PER_KB)),
                paper.addedByName(),
                Format.moment(paper.addedAt(), zone)));
        facts.addClassName("qt-s");
        var row = new Div(link, facts);
        row.addClassName("qt-paper-row");
        if (page.plans()) {
            var remove = new Button(getTranslation("attendance.plan.papers.remove"), click -> remove(paper));
            remove.setAriaLabel(getTranslation("attendance.plan.papers.remove-this", paper.title()));
            row.add(remove);
        }
        return row;
    }

    private void remove(SessionPaper paper) {
        new PlanDialog(
                        getTranslation("attendance.plan.papers.remove-this", paper.title()),
                        getTranslation("attendance.plan.papers.remove.text"),
                        getTranslation("attendance.plan.papers.remove"),
                        () -> {
                            papers.remove(session(), paper.id());
                            again.run();
                            return true;
                        })
                .open();
    }

    private void add() {
        var chosen = new AtomicReference<@Nullable Chosen>();
        var title = PlanFields.text("attendance.plan.papers.title", LONGEST_TITLE);
        var upload = new Upload(UploadHandler.inMemory((file, content) -> {
            chosen.set(new Chosen(file.fileName(), content));
            if (title.isEmpty()) {
                title.setValue(file.fileName().replaceFirst("\\.\\w+$", ""));
            }
        }));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SessionPapers.LARGEST);
        upload.setAcceptedFileTypes(".pdf", ".docx", ".xlsx", ".jpg", ".jpeg", ".png");
        upload.addFileRemovedListener(removed -> chosen.set(null));
        upload.addFileRejectedListener(
                rejected -> Notices.problem(getTranslation("attendance.plan.refused.paper-kind")));
        var declared = new Checkbox(getTranslation("attendance.plan.papers.declare"));
        new PlanDialog(
                        getTranslation("attendance.plan.papers.add"),
                        getTranslation("attendance.plan.papers.add.text"),
                        getTranslation("attendance.plan.papers.add"),
                        () -> send(chosen.get(), title.getValue(), declared.getValue()),
                        upload,
                        title,
                        declared)
                .open();
    }

    private boolean send(@Nullable Chosen file, String title, boolean declared) {
        if (file == null) {
            Notices.problem(getTranslation("attendance.plan.papers.choose"));
            return false;
        }
        papers.add(session(), title, file.name(), file.content(), declared);
        Notices.done(getTranslation("attendance.plan.papers.added"));
        again.run();
        return true;
    }
}
