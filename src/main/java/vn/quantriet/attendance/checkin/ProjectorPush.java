package vn.quantriet.attendance.checkin;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.checkin.Projector.Shown;
import vn.quantriet.shared.ui.QrCode;

/** Tells projectors each second what has changed: the portal's clock alone decides when a code gives way to the next. */
@Component
class ProjectorPush {

    private static final int EVERY_MS = 1_000;

    private final Projector projector;
    private final CheckInRecords records;
    private final Clock clock;
    private final List<Watching> watching = new CopyOnWriteArrayList<>();

    ProjectorPush(Projector projector, CheckInRecords records, Clock clock) {
        this.projector = projector;
        this.records = records;
        this.clock = clock;
    }

    /** What one event says; the QR code as an SVG document. */
    record Told(
            String svg,
            String address,
            String shortCode,
            int present,
            int expected,
            List<String> names,
            long nextInMs) {}

    private static final class Watching {
        private final SseEmitter emitter;
        private final SessionId session;
        private final UnitId cell;
        private final @Nullable Long point;
        private final String base;
        private final SecurityContext who;
        private Shown last;

        Watching(
                SseEmitter emitter,
                SessionId session,
                UnitId cell,
                @Nullable Long point,
                String base,
                SecurityContext who,
                Shown last) {
            this.emitter = emitter;
            this.session = session;
            this.cell = cell;
            this.point = point;
            this.base = base;
            this.who = who;
            this.last = last;
        }
    }

    void add(
            SseEmitter emitter,
            SessionId session,
            UnitId cell,
            @Nullable Long point,
            String base,
            SecurityContext who,
            Shown first) {
        var one = new Watching(emitter, session, cell, point, base, who, first);
        emitter.onCompletion(() -> watching.remove(one));
        emitter.onTimeout(() -> watching.remove(one));
        emitter.onError(failure -> watching.remove(one));
        watching.add(one);
        tell(one, first);
    }

    @Scheduled(fixedDelay = EVERY_MS)
    void look() {
        watching.forEach(this::look);
    }

    /** In the name of whoever opened the page, so that an ended sign-in or office ends the projector too. */
    private void look(Watching one) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(one.who);
        try {
            var shown = projector.show(one.session, one.cell, one.point);
            if (!shown.equals(one.last)) {
                one.last = shown;
                tell(one, shown);
            }
        } catch (RuntimeException ended) {
            watching.remove(one);
            one.emitter.completeWithError(ended);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private void tell(Watching one, Shown shown) {
        var address = one.base + "/q/" + shown.path();
        var now = clock.instant();
        try {
            one.emitter.send(new Told(
                    QrCode.svg(address),
                    address,
                    shown.shortCode(),
                    shown.present(),
                    shown.expected(),
                    shown.names(),
                    CheckInCode.next(now).toEpochMilli() - now.toEpochMilli()));
        } catch (IOException gone) {
            watching.remove(one);
        }
    }

    /** The portal is about to stop: projectors ask again at the one that follows. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        watching.forEach(one -> one.emitter.complete());
    }

    /** Tickets and tries that no longer say anything. */
    @Scheduled(cron = "0 17 3 * * *", zone = "${portal.zone}")
    void forget() {
        records.forget(clock.instant().minusSeconds(24 * 3_600));
    }
}
