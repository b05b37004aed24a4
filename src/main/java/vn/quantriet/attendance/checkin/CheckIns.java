package vn.quantriet.attendance.checkin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.attendance.roll.MarkEntry;
import vn.quantriet.attendance.roll.RollMarking;
import vn.quantriet.attendance.roll.Rolls;
import vn.quantriet.rules.RuleKey;
import vn.quantriet.rules.Rules;
import vn.quantriet.shared.WholeTransaction;

/**
 * A member checks himself in. The first touch of a valid code gives his browser a ticket, before anybody asks who he is; the
 * ticket outlives the sign-in, is good for ten minutes and once. Marking is a step of its own.
 */
@Service
@Requires(Permission.OWN_PAGES)
public class CheckIns {

    /** How long a ticket is good for. */
    public static final Duration TICKET = Duration.ofMinutes(10);

    private static final int TRIES = 5;
    private static final Duration TRIES_WITHIN = Duration.ofMinutes(15);
    private static final Duration EARLY = Duration.ofHours(2);
    private static final Duration LATE = Duration.ofHours(2);
    private static final int TICKET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final CurrentActor currentActor;
    private final SessionRecords sessions;
    private final CheckInRecords records;
    private final RollMarking marking;
    private final Rules rules;
    private final WholeTransaction transaction;
    private final Clock clock;

    CheckIns(
            CurrentActor currentActor,
            SessionRecords sessions,
            CheckInRecords records,
            RollMarking marking,
            Rules rules,
            WholeTransaction transaction,
            Clock clock) {
        this.currentActor = currentActor;
        this.sessions = sessions;
        this.records = records;
        this.marking = marking;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The first touch of a code; marks nobody.
     *
     * @param scanned {@code <session>-<place>-<code>}, as the projector shows it
     * @param device what tells the browser that scanned from others; the ticket is good there alone
     * @return the secret of a ticket; empty when the code is not, or no longer, good
     */
    @OpenToAll("the code is looked at before anybody is signed in; the ticket alone says nothing about anybody")
    public Optional<String> touch(String scanned, String device) {
        var parts = scanned.split("-", 3);
        if (parts.length != 3 || !parts[0].matches("[0-9a-z]{1,12}")) {
            return Optional.empty();
        }
        var session = SessionId.of(Long.parseLong(parts[0], 36));
        var now = clock.instant();
        return CheckInPlace.parse(parts[1])
                .filter(place -> records.key(session)
                        .filter(key -> new CheckInCode(key).accepts(place.toString(), parts[2], now))
                        .isPresent())
                .map(place -> give(session, place, device, now));
    }

    private String give(SessionId session, CheckInPlace place, String device, Instant now) {
        var bytes = new byte[TICKET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        records.keep(sha256(secret), session, place, sha256(device), now, now.plus(TICKET));
        return secret;
    }

    /**
     * What the ticket is for, without using it.
     *
     * @throws CheckInRefused when it is unknown, used, too old, or of another browser
     */
    public StudySession look(String ticket, String device) {
        return sessions.find(ticketOf(ticket, device).session()).orElseThrow(() -> new CheckInRefused("no-ticket"));
    }

    /**
     * Checks the person in who is signed in, with the ticket of his browser.
     *
     * @param device what tells this browser from others; its hash alone is kept
     * @throws CheckInRefused when the ticket is not good, or he cannot be marked
     */
    public CheckedIn checkIn(String ticket, String device) {
        Told told = transaction.run(() -> {
            var known = ticketOf(ticket, device);
            var member = self();
            if (!records.use(sha256(ticket), member.id(), clock.instant())) {
                throw new CheckInRefused("used");
            }
            return mark(known.session(), known.place(), member, known.touchedAt(), MarkSource.SCAN, device);
        });
        return told.orRefuse();
    }

    private CheckInRecords.Ticket ticketOf(String secret, String device) {
        var ticket = records.ticket(sha256(secret)).orElseThrow(() -> new CheckInRefused("no-ticket"));
        if (!MessageDigest.isEqual(sha256(device), ticket.device())) {
            throw new CheckInRefused("other-browser");
        }
        if (ticket.used()) {
            throw new CheckInRefused("used");
        }
        if (!clock.instant().isBefore(ticket.expiresAt())) {
            throw new CheckInRefused("expired");
        }
        return ticket;
    }

    /**
     * Checks the person in who typed the short code of a session on whose roll he is.
     *
     * @throws CheckInRefused for a wrong code; after five within a quarter of an hour for any
     */
    public CheckedIn typed(String code, String device) {
        var member = self();
        var now = clock.instant();
        // Counted before it is looked at, and in a transaction of its own: many guesses at once are not more than five,
        // and a
        // refusal does not take the count back.
        var own = records.countTry(member.id(), now);
        var tries = records.tries(member.id(), now.minus(TRIES_WITHIN));
        if (tries > TRIES) {
            records.forgetTry(own);
            throw new CheckInRefused("tries");
        }
        var found = running(member.id()).stream()
                .flatMap(session -> place(session, member.id(), code.strip(), now).stream())
                .findFirst()
                .orElseThrow(() -> new CheckInRefused("wrong-code", TRIES - tries));
        records.forgetTry(own);
        Told told =
                transaction.run(() -> mark(found.session(), found.place(), member, now, MarkSource.SHORT_CODE, device));
        return told.orRefuse();
    }

    private record Found(SessionId session, CheckInPlace place) {}

    /** Where this code is shown, among the places at which the member may check in. */
    private Optional<Found> place(StudySession session, MemberId member, String code, Instant now) {
        var key = new CheckInCode(records.key(session.id()).orElseThrow());
        var cell =
                records.seat(session.id(), member, session.day(clock.getZone())).map(CheckInRecords.Seat::cell);
        return cell.stream()
                .flatMap(own -> List.of(CheckInPlace.of(own), CheckInPlace.of(session.unit())).stream())
                .filter(place -> key.acceptsShort(place.toString(), code, now))
                .findFirst()
                .map(place -> new Found(session.id(), place));
    }

    /** The sessions going on now, or about to, on whose roll the person may be. */
    public List<StudySession> running() {
        return running(self().id());
    }

    private List<StudySession> running(MemberId member) {
        var now = clock.instant();
        return sessions.find(records.around(member, now.minus(LATE), now.plus(EARLY)));
    }

    /** What the person shows to be scanned at a session that is going on; changes every minute. */
    public String ownCode(SessionId session) {
        if (running().stream().noneMatch(own -> own.id().equals(session))) {
            throw new AccessDenied("Not on this roll");
        }
        var member = self().id().value();
        var key = new CheckInCode(records.key(session).orElseThrow());
        return Long.toString(member, 36) + "-" + key.memberCode(member, clock.instant());
    }

    /** @param why he is not checked in; what he sent is kept all the same, for the taker to decide */
    private record Told(@Nullable CheckedIn done, String why) {

        /** Outside the transaction, which would take back what was kept. */
        CheckedIn orRefuse() {
            if (done == null) {
                throw new CheckInRefused(why);
            }
            return done;
        }
    }

    private Told mark(
            SessionId id, CheckInPlace place, Person member, Instant arrived, MarkSource source, String device) {
        var session = sessions.find(id).orElseThrow(() -> new CheckInRefused("no-ticket"));
        var seat = records.seat(id, member.id(), session.day(clock.getZone()))
                .filter(own -> fits(place, own.cell(), session))
                .orElseThrow(() -> new CheckInRefused("not-on-roll"));
        // Who came in time is not made late by scanning once more.
        var before = seat.before();
        if (before != null) {
            return new Told(new CheckedIn(session, before.mark(), before.at(), true), "");
        }
        var cell = seat.cell();
        var mark = markAt(session, cell, arrived);
        var entry = new MarkEntry(
                Rolls.newKey(),
                member.id(),
                mark,
                null,
                false,
                arrived,
                place.point(),
                null,
                source,
                false,
                null,
                0,
                arrived);
        var outcome =
                marking.take(session, cell, List.of(entry), member).outcomes().getFirst();
        records.remember(id, member.id(), sha256(device), clock.instant());
        return switch (outcome.result()) {
            case TAKEN -> new Told(new CheckedIn(session, mark, arrived, false), "");
            case SAME -> new Told(new CheckedIn(session, mark, arrived, true), "");
            case DIFFERENT -> different(session, cell, member, arrived);
            case REFUSED -> throw new CheckInRefused(Objects.requireNonNullElse(outcome.why(), "not-on-roll"));
        };
    }

    /** Who is recorded as present by somebody else is not told otherwise; who is recorded as absent speaks to the secretary. */
    private Told different(StudySession session, UnitId cell, Person member, Instant arrived) {
        var row = marking.row(session, cell, member.id());
        @Nullable AttendanceMark mark = row == null ? null : row.mark();
        if (mark == null) {
            return new Told(null, "taken-back");
        }
        return mark.isPresent()
                ? new Told(new CheckedIn(session, mark, arrived, true), "")
                : new Told(null, "marked-otherwise");
    }

    /** A chi bộ's own code is for its own roll; whoever holds the session shows a code for everybody invited. */
    private static boolean fits(CheckInPlace place, UnitId cell, StudySession session) {
        var unit = place.unit();
        return unit == null || unit.equals(cell) || unit.equals(session.unit());
    }

    /** The mark of somebody who comes in at this moment. */
    AttendanceMark markNow(StudySession session, UnitId cell) {
        return markAt(session, cell, clock.instant());
    }

    /** By the rule of the chi bộ: who comes later than so many minutes after the start is late. */
    private AttendanceMark markAt(StudySession session, UnitId cell, Instant arrived) {
        if (session.mode() == SessionMode.ONLINE) {
            return AttendanceMark.ONLINE;
        }
        var late = rules.valuesOn(
                        Set.of(RuleKey.SESSION_LATE_AFTER_MINUTES),
                        session.day(clock.getZone()),
                        () -> marking.path(cell))
                .get(RuleKey.SESSION_LATE_AFTER_MINUTES);
        var limit = session.startsAt().plus(Duration.ofMinutes(late == null ? 0 : late.value()));
        return arrived.isAfter(limit) ? AttendanceMark.LATE : AttendanceMark.PRESENT;
    }

    private Person self() {
        var actor = currentActor.get();
        var member = actor.member();
        if (member == null) {
            throw new CheckInRefused("no-member");
        }
        return new Person(member, actor.name());
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
