package vn.quantriet.learning.quiz;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** How a quiz is held for the person who is signed in, and its start; without session. */
@RestController
@RequestMapping("/api/quizzes/{module}")
class QuizApi {

    private final Quizzes quizzes;
    private final Results results;
    private final QuizProblems problems;
    private final JsonMapper json;
    private final Clock clock;

    QuizApi(Quizzes quizzes, Results results, QuizProblems problems, JsonMapper json, Clock clock) {
        this.quizzes = quizzes;
        this.results = results;
        this.problems = problems;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<?> state(@PathVariable String module, HttpServletRequest request) {
        return quizzes.state(module)
                .<ResponseEntity<?>>map(state -> ResponseEntity.ok(QuizJson.of(state, clock.instant())))
                .orElseGet(() -> ResponseEntity.of(problems.conflict(request, "no-member"))
                        .build());
    }

    @PostMapping("/attempts")
    PaperJson start(@PathVariable String module, HttpServletRequest request) throws IOException {
        var sent = Sent.read(request, json, Sent.Start.class);
        return results.paper(quizzes.start(module, Sent.member(sent.member()), Sent.device(sent.device())));
    }
}
