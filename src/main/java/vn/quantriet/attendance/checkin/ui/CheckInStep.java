package vn.quantriet.attendance.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.checkin.Projector;
import vn.quantriet.shared.ui.Card;
import vn.quantriet.shared.ui.Notices;

/** Checking in by codes, on the page of a session: the projector and the scanner for whoever takes the roll, codes for the others. */
@org.springframework.stereotype.Component
class CheckInStep implements SessionStep {

    private static final int ORDER = 20;
    private static final Duration AROUND = Duration.ofHours(2);

    private final Projector projector;
    private final Clock clock;

    /** Scans members' codes. It speaks to {@code /api} itself. */
    @Tag("member-scanner")
    @JsModule("./member-scanner.ts")
    private static class Scanner extends Component {}

    CheckInStep(Projector projector, Clock clock) {
        this.projector = projector;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card(SessionContext context) {
        var cell = context.cell();
        var session = context.session();
        var now = clock.instant();
        var around = now.isAfter(session.startsAt().minus(AROUND))
                && now.isBefore(session.endsAt().plus(AROUND));
        if (cell != null && context.closed() && context.keeps()) {
            return afterwards(session.id(), cell);
        }
        if (!around || context.closed()) {
            return Optional.empty();
        }
        if (cell == null) {
            return context.keeps() ? Optional.of(holding(session)) : Optional.empty();
        }
        return Optional.of(context.takes() ? taking(session.id(), cell) : coming());
    }

    private Card coming() {
        var card = new Card();
        card.add(
                new H2(card.getTranslation("attendance.check-in.title")),
                new Paragraph(card.getTranslation("attendance.check-in.coming")),
                link(card, AttendanceRoutes.SHORT_CODE, "attendance.check-in.short"),
                link(card, AttendanceRoutes.OWN_CODE, "attendance.check-in.own"));
        return card;
    }

    /** Of a conference: a code for each point, or one for all. */
    private Card holding(StudySession session) {
        var card = new Card();
        card.add(
                new H2(card.getTranslation("attendance.check-in.title")),
                new Paragraph(card.getTranslation("attendance.check-in.text")));
        var points = projector.points(session.id());
        if (points.isEmpty()) {
            card.add(shown(card, session.id(), session.unit(), null));
        }
        points.forEach(point -> card.add(shown(card, session.id(), session.unit(), point)));
        return card;
    }

    private static Anchor shown(Component on, SessionId session, UnitId unit, Projector.@Nullable Point point) {
        var show = link(
                on,
                AttendanceRoutes.projector(session, unit) + (point == null ? "" : "/" + point.id()),
                "attendance.check-in.show");
        if (point != null) {
            show.setText(on.getTranslation("attendance.check-in.show-at", point.name()));
        }
        show.setRouterIgnore(true);
        show.setTarget("_blank");
        return show;
    }

    private Card taking(SessionId session, UnitId cell) {
        var card = new Card();
        var show = shown(card, session, cell, null);
        var scanner = new Scanner();
        scanner.getElement()
                .setAttribute("session", String.valueOf(session.value()))
                .setAttribute("cell", String.valueOf(cell.value()));
        card.add(
                new H2(card.getTranslation("attendance.check-in.title")),
                new Paragraph(card.getTranslation("attendance.check-in.text")),
                show,
                scanner);
        projector.sharedDevices(session, cell).forEach(shared -> card.add(shared(card, session, cell, shared, false)));
        return card;
    }

    /** Once the roll is closed only devices that checked in two people are left, while they have not been settled. */
    private Optional<Component> afterwards(SessionId session, UnitId cell) {
        var devices = projector.sharedDevices(session, cell);
        if (devices.isEmpty()) {
            return Optional.empty();
        }
        var card = new Card();
        card.add(new H2(card.getTranslation("attendance.check-in.title")));
        devices.forEach(shared -> card.add(shared(card, session, cell, shared, true)));
        return Optional.of(card);
    }

    private Div shared(Component on, SessionId session, UnitId cell, Projector.Shared shared, boolean closed) {
        var names = shared.names().split(", ");
        var box = new Div(new Paragraph(on.getTranslation("attendance.check-in.shared", shared.names())));
        box.addClassName("qt-note");
        for (var at = 0; at < names.length; at++) {
            box.add(notHere(on, session, cell, shared.members().get(at), names[at], closed));
        }
        return box;
    }

    /** One tap while the roll is open; afterwards it is a correction, and asks why. */
    private Button notHere(Component on, SessionId session, UnitId cell, MemberId member, String name, boolean closed) {
        var button = new Button(on.getTranslation("attendance.check-in.not-here", name));
        Consumer<String> takeBack = reason -> {
            projector.notInTheRoom(session, cell, member, reason);
            button.setEnabled(false);
            Notices.done(on.getTranslation(
                    closed ? "attendance.check-in.corrected" : "attendance.check-in.taken-back", name));
        };
        button.addClickListener(click -> {
            if (closed) {
                new NotHereDialog(name, takeBack).open();
            } else {
                takeBack.accept("");
            }
        });
        return button;
    }

    private static Anchor link(Component on, String href, String key) {
        var link = new Anchor(href, on.getTranslation(key));
        link.addClassName("qt-button");
        return link;
    }
}
