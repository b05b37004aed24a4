package vn.quantriet.attendance.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.paper.SheetPhotos;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Icon;
import vn.quantriet.shared.ui.Notices;

/** Paper on the page of a session: the sheet to print, typing it in, photographs of it. */
@org.springframework.stereotype.Component
class SheetStep implements SessionStep {

    private static final int ORDER = 30;

    private final SheetPhotos photos;
    private final Clock clock;

    SheetStep(SheetPhotos photos, Clock clock) {
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        return cell == null || !context.reads() ? Optional.empty() : Optional.of(card(context, cell));
    }

    private Card card(SessionContext context, UnitId cell) {
        var session = context.session().id();
        var card = new Card();
        card.add(new H2(card.getTranslation("attendance.paper")));
        card.add(link(card, AttendanceRoutes.sheet(session, cell), "attendance.paper.sheet", false));
        if (context.takes() && !context.closed()) {
            card.add(link(card, AttendanceRoutes.paper(session, cell), "attendance.paper.type", true));
        }
        photos.of(session, cell).forEach(photo -> card.add(photo(card, context, cell, photo)));
        if (context.takes()) {
            card.add(new Button(card.getTranslation("attendance.paper.photo"), click -> add(card, session, cell)));
        }
        return card;
    }

    private static Anchor link(Component on, String href, String key, boolean whole) {
        var link = new Anchor(href, on.getTranslation(key));
        link.addClassName("qt-button");
        link.setRouterIgnore(whole);
        return link;
    }

    private Div photo(Component on, SessionContext context, UnitId cell, SheetPhotos.Photo photo) {
        var session = context.session().id();
        var link = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    var content = photos.read(session, cell, photo.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content), "phieu-ky.jpg", "image/jpeg", content.length);
                }),
                "");
        link.add(
                new Icon("download"),
                new Span(on.getTranslation(
                        "attendance.paper.photo.of",
                        photo.addedByName(),
                        Format.moment(photo.addedAt(), clock.getZone()))));
        link.addClassName("qt-paper");
        var row = new Div(link);
        row.addClassName("qt-paper-row");
        if (context.keeps()) {
            row.add(new Button(
                    on.getTranslation("attendance.paper.photo.remove"),
                    click -> remove(on, session, cell, photo, row)));
        }
        return row;
    }

    private void remove(Component on, SessionId session, UnitId cell, SheetPhotos.Photo photo, Div row) {
        var reason = new TextArea(on.getTranslation("attendance.paper.reason"));
        new PaperDialog(
                        on.getTranslation("attendance.paper.photo.remove"),
                        "",
                        on.getTranslation("attendance.paper.photo.remove"),
                        () -> {
                            photos.remove(session, cell, photo.id(), reason.getValue());
                            row.removeFromParent();
                            return true;
                        },
                        reason)
                .open();
    }

    private void add(Card card, SessionId session, UnitId cell) {
        var chosen = new AtomicReference<byte @Nullable []>();
        var upload = new Upload(UploadHandler.inMemory((file, content) -> chosen.set(content)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(SheetPhotos.LARGEST);
        upload.setAcceptedFileTypes("image/*");
        new PaperDialog(
                        card.getTranslation("attendance.paper.photo"),
                        card.getTranslation("attendance.paper.photo.text"),
                        card.getTranslation("attendance.paper.photo.add"),
                        () -> {
                            var content = chosen.get();
                            if (content == null) {
                                Notices.problem(card.getTranslation("attendance.paper.photo.choose"));
                                return false;
                            }
                            photos.add(session, cell, content);
                            Notices.done(card.getTranslation("attendance.paper.photo.added"));
                            return true;
                        },
                        upload)
                .open();
    }
}
