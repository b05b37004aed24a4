package vn.quantriet.attendance.roll;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.ApiProblems;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionAccess;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.Retry;

/** How the roll screen asks for a roll and sends marks; without session, so that it goes on without network. */
@RestController
@RequestMapping("/api/rolls/{session}/{cell}")
class RollApi {

    private static final int LARGEST_BODY = 200_000;

    private final Rolls rolls;
    private final RollAmendments amendments;
    private final RollDifferences differences;
    private final RollGuests guests;
    private final RollHistory histories;
    private final RollPoints points;
    private final SessionAccess access;
    private final ApiProblems problems;
    private final Languages languages;
    private final JsonMapper json;
    private final Clock clock;

    RollApi(
            Rolls rolls,
            RollAmendments amendments,
            RollDifferences differences,
            RollGuests guests,
            RollHistory histories,
            RollPoints points,
            SessionAccess access,
            ApiProblems problems,
            Languages languages,
            JsonMapper json,
            Clock clock) {
        this.rolls = rolls;
        this.amendments = amendments;
        this.differences = differences;
        this.guests = guests;
        this.histories = histories;
        this.points = points;
        this.access = access;
        this.problems = problems;
        this.languages = languages;
        this.json = json;
        this.clock = clock;
    }

    /** Whoever knows the version asks whether it is still the same; that costs one small statement. */
    @GetMapping
    ResponseEntity<RollJson.State> state(
            @PathVariable long session,
            @PathVariable long cell,
            @RequestHeader(value = "If-None-Match", required = false) @Nullable String known) {
        var id = SessionId.of(session);
        var unit = UnitId.of(cell);
        var tag = "\"" + rolls.version(id, unit) + "\"";
        return tag.equals(known)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build()
                : ResponseEntity.ok().eTag(tag).body(state(rolls.open(id, unit)));
    }

    private RollJson.State state(Roll roll) {
        var planned = roll.session();
        var head = roll.head();
        return new RollJson.State(
                access.self().id().value(),
                access.keeps(roll.cell()),
                access.takes(planned.id(), roll.cell()),
                planned.id().value(),
                roll.cell().value(),
                planned.kind().name(),
                planned.topic(),
                points.cellName(roll.cell()),
                planned.mode().name(),
                clock.getZone().getId(),
                planned.startsAt().toString(),
                planned.endsAt().toString(),
                planned.isCancelled(),
                roll.isClosed(),
                head.closedByName(),
                RollJson.text(head.closedAt()),
                RollJson.text(head.beganAt()),
                RollJson.text(head.endedAt()),
                head.guestCount(),
                head.guestNames(),
                head.version(),
                planned.kind().conference() ? points.of(planned.id()) : List.of(),
                roll.rows().stream().map(RollJson.Row::of).toList(),
                missing(roll),
                roll.differences() == 0
                        ? List.of()
                        : differences.open(planned.id(), roll.cell()).stream()
                                .map(RollJson.Difference::of)
                                .toList());
    }

    /** Of a closed roll, for who may add them. */
    private List<RollJson.Row> missing(Roll roll) {
        return roll.isClosed() && access.keeps(roll.cell())
                ? amendments.missing(roll.session().id(), roll.cell()).stream()
                        .map(RollJson.Row::of)
                        .toList()
                : List.of();
    }

    @PostMapping("/marks")
    ResponseEntity<?> take(@PathVariable long session, @PathVariable long cell, HttpServletRequest request)
            throws IOException {
        var sent = read(request);
        if (sent == null || sent.entries() == null || sent.member() == null) {
            return problem(request, HttpStatus.BAD_REQUEST, "not-understood");
        }
        if (sent.member() != access.self().id().value()) {
            return problem(request, HttpStatus.CONFLICT, "not-permitted");
        }
        var entries = entries(sent);
        if (entries == null) {
            return problem(request, HttpStatus.BAD_REQUEST, "not-understood");
        }
        var marked = Retry.of(() -> rolls.mark(SessionId.of(session), UnitId.of(cell), entries));
        var outcomes = marked.outcomes().stream()
                .map(outcome -> new RollJson.Outcome(
                        outcome.key(), outcome.member().value(), outcome.result(), why(outcome, request)))
                .toList();
        return ResponseEntity.ok(new RollJson.Taken(
                outcomes,
                marked.version(),
                marked.rows().stream().map(RollJson.Row::of).toList()));
    }

    private @Nullable String why(MarkOutcome outcome, HttpServletRequest request) {
        return outcome.why() == null
                ? null
                : languages.getTranslation("attendance.roll.refused." + outcome.why(), ApiProblems.language(request));
    }

    private static @Nullable List<MarkEntry> entries(RollJson.Sent sent) {
        var entries = new ArrayList<MarkEntry>();
        for (var mark : Objects.requireNonNull(sent.entries())) {
            var entry = mark == null ? null : mark.entry(sent.device());
            if (entry == null) {
                return null;
            }
            entries.add(entry);
        }
        return entries;
    }

    @PostMapping("/close")
    ResponseEntity<?> close(
            @PathVariable long session,
            @PathVariable long cell,
            @RequestBody RollJson.Closing closing,
            HttpServletRequest request) {
        if (closing.began() == null || closing.ended() == null) {
            return problem(request, HttpStatus.BAD_REQUEST, "not-understood");
        }
        var id = SessionId.of(session);
        var unit = UnitId.of(cell);
        access.requireKeeper(id, unit);
        guests.count(id, unit, closing.guestCount(), Objects.requireNonNullElse(closing.guestNames(), ""), "");
        var day = rolls.open(id, unit).session().day(clock.getZone());
        var began = day.atTime(closing.began());
        var ended = day.atTime(closing.ended());
        rolls.close(
                id,
                unit,
                began.atZone(clock.getZone()).toInstant(),
                (ended.isBefore(began) ? ended.plusDays(1) : ended)
                        .atZone(clock.getZone())
                        .toInstant());
        return ResponseEntity.ok(state(rolls.open(id, unit)));
    }

    @PostMapping("/correct")
    ResponseEntity<?> correct(@PathVariable long session, @PathVariable long cell, HttpServletRequest request)
            throws IOException {
        var sent = read(request);
        if (sent == null || sent.entries() == null) {
            return problem(request, HttpStatus.BAD_REQUEST, "not-understood");
        }
        var entries = entries(sent);
        if (entries == null || entries.size() != 1) {
            return problem(request, HttpStatus.BAD_REQUEST, "not-understood");
        }
        var reason = Objects.requireNonNullElse(sent.reason(), "");
        var row = rolls.correct(SessionId.of(session), UnitId.of(cell), entries.getFirst(), reason);
        return ResponseEntity.ok(RollJson.Row.of(row));
    }

    @PostMapping("/expect")
    ResponseEntity<?> expect(@PathVariable long session, @PathVariable long cell, HttpServletRequest request)
            throws IOException {
        var sent = read(request);
        var entries = sent == null || sent.entries() == null ? null : entries(sent);
        if (sent == null || entries == null || entries.size() != 1) {
            return problem(request, HttpStatus.BAD_REQUEST, "not-understood");
        }
        var id = SessionId.of(session);
        var unit = UnitId.of(cell);
        amendments.expect(id, unit, entries.getFirst(), Objects.requireNonNullElse(sent.reason(), ""));
        return ResponseEntity.ok(state(rolls.open(id, unit)));
    }

    @PostMapping("/take-off")
    RollJson.State takeOff(@PathVariable long session, @PathVariable long cell, @RequestBody RollJson.Off off) {
        var id = SessionId.of(session);
        var unit = UnitId.of(cell);
        amendments.takeOff(id, unit, MemberId.of(off.member()), Objects.requireNonNullElse(off.reason(), ""));
        return state(rolls.open(id, unit));
    }

    @PostMapping("/decide")
    RollJson.State decide(
            @PathVariable long session, @PathVariable long cell, @RequestBody RollJson.Decision decision) {
        differences.decide(SessionId.of(session), UnitId.of(cell), decision.event(), decision.offered());
        return state(rolls.open(SessionId.of(session), UnitId.of(cell)));
    }

    @GetMapping("/history")
    List<RollJson.Step> history(@PathVariable long session, @PathVariable long cell, @RequestParam long member) {
        return histories.of(SessionId.of(session), UnitId.of(cell), MemberId.of(member)).stream()
                .map(RollJson.Step::of)
                .toList();
    }

    private RollJson.@Nullable Sent read(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        return body.length > LARGEST_BODY ? null : json.readValue(body, RollJson.Sent.class);
    }

    private ResponseEntity<?> problem(HttpServletRequest request, HttpStatus status, String what) {
        return ResponseEntity.of(problems.problem(request, status, what)).build();
    }

    @ExceptionHandler
    ProblemDetail refused(RollRefused refusal, HttpServletRequest request) {
        var sentence =
                languages.getTranslation(refusal.messageKey(), ApiProblems.language(request), refusal.parameters());
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        problem.setProperty(
                "code", refusal.messageKey().substring(refusal.messageKey().lastIndexOf('.') + 1));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(JacksonException refusal, HttpServletRequest request) {
        return problems.problem(request, HttpStatus.BAD_REQUEST, "not-understood");
    }
}
