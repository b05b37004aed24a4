package vn.quantriet.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.MemberId;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.EditionNotFound;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.learning.ReadingOutcome.Refusal;
import vn.quantriet.shared.Retry;

/** How the reader asks for, and hands in, what a member has read; without session. */
@RestController
@RequestMapping("/api/reading/{hash}")
class ReadingApi {

    private static final int LARGEST_BODY = 100_000;

    /**
     * @param at ISO moment
     */
    record Place(String section, int paragraph, String at) {

        static @Nullable Place of(@Nullable ReadingPlace place) {
            return place == null
                    ? null
                    : new Place(place.section(), place.paragraph(), place.at().toString());
        }
    }

    /** @param studied another edition of the module with marks of this member */
    record State(
            @Nullable Long member,
            String name,
            List<String> read,
            @Nullable Place place,
            @Nullable String studied,
            int secondsPer100Words,
            boolean endRequired) {}

    record Sent(@Nullable Long member, @Nullable List<@Nullable ReadingEntry> entries) {}

    record Taken(
            List<String> done,
            List<Refusal> refused,
            List<String> read,
            @Nullable Place place) {}

    private final Reading reading;
    private final Editions editions;
    private final ReadingProblems problems;
    private final JsonMapper json;

    ReadingApi(Reading reading, Editions editions, ReadingProblems problems, JsonMapper json) {
        this.reading = reading;
        this.editions = editions;
        this.problems = problems;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<State> state(@PathVariable String hash) {
        var edition = edition(hash);
        var state = reading.state(edition);
        var terms = reading.terms(edition);
        var member = state.member();
        var studied = state.studied();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new State(
                        member == null ? null : member.value(),
                        state.name(),
                        state.read(),
                        Place.of(state.place()),
                        studied == null ? null : studied.value(),
                        terms.secondsPer100Words(),
                        terms.endRequired()));
    }

    @PostMapping
    ResponseEntity<?> take(@PathVariable String hash, HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return ResponseEntity.of(problems.of(request, HttpStatus.CONTENT_TOO_LARGE, "too-many"))
                    .build();
        }
        var edition = edition(hash);
        var sent = json.readValue(body, Sent.class);
        if (sent == null || sent.member() == null || sent.entries() == null) {
            return ResponseEntity.of(problems.notUnderstood(request)).build();
        }
        var member = MemberId.of(sent.member());
        var entries = sent.entries();
        var outcome = Retry.of(() -> reading.take(edition, member, entries));
        var state = outcome.state();
        return ResponseEntity.ok(new Taken(outcome.done(), outcome.refused(), state.read(), Place.of(state.place())));
    }

    private Edition edition(String hash) {
        return EditionHash.parse(hash).flatMap(editions::find).orElseThrow(() -> new EditionNotFound(hash));
    }

    @ExceptionHandler
    ProblemDetail otherMember(OtherMember refusal, HttpServletRequest request) {
        return problems.of(request, HttpStatus.CONFLICT, "other-member");
    }

    @ExceptionHandler
    ProblemDetail tooMany(TooManyEntries refusal, HttpServletRequest request) {
        return problems.of(request, HttpStatus.CONTENT_TOO_LARGE, "too-many");
    }

    @ExceptionHandler
    ProblemDetail unreadable(JacksonException refusal, HttpServletRequest request) {
        return problems.notUnderstood(request);
    }
}
