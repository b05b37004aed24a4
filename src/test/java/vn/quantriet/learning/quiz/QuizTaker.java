package vn.quantriet.learning.quiz;

import static vn.quantriet.access.ApiClient.get;
import static vn.quantriet.access.ApiClient.marked;
import static vn.quantriet.access.ApiClient.post;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.ApiClient;
import vn.quantriet.access.MemberId;
import vn.quantriet.questions.AnswerJson;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;

/** One device of a member that takes quizzes through the protocol. */
record QuizTaker(
        ApiClient client,
        JsonMapper json,
        QuizBanks banks,
        AttemptRecords attempts,
        MemberId member,
        Cookie token,
        String device) {

    QuizTaker on(String otherDevice) {
        return new QuizTaker(client, json, banks, attempts, member, token, otherDevice);
    }

    MockHttpServletResponse state(String module) {
        return client.answer(marked(get("/api/quizzes/" + module)).cookie(token));
    }

    MockHttpServletResponse start(String module) {
        return client.answer(marked(post("/api/quizzes/" + module + "/attempts"))
                .cookie(token)
                .content("{\"member\":%d,\"device\":\"%s\"}".formatted(member.value(), device)));
    }

    MockHttpServletResponse open(String attempt) {
        return client.answer(marked(get("/api/attempts/" + attempt)).cookie(token));
    }

    MockHttpServletResponse save(String attempt, int position, long sequence, String answer) {
        return put(attempt, Integer.toString(position), entry(sequence, answer, "2020-01-01T00:00:00Z"));
    }

    MockHttpServletResponse save(String attempt, int position, long sequence, String answer, String at) {
        return put(attempt, Integer.toString(position), entry(sequence, answer, at));
    }

    private String entry(long sequence, String answer, String at) {
        return "{\"member\":%d,\"device\":\"%s\",\"sequence\":%d,\"answer\":%s,\"at\":\"%s\"}"
                .formatted(member.value(), device, sequence, answer, at);
    }

    MockHttpServletResponse put(String attempt, String position, String body) {
        return client.answer(marked(MockMvcRequestBuilders.put("/api/attempts/" + attempt + "/answers/" + position)
                        .contentType(MediaType.APPLICATION_JSON))
                .cookie(token)
                .content(body));
    }

    MockHttpServletResponse handIn(String attempt, String... queue) {
        return client.answer(marked(post("/api/attempts/" + attempt + "/hand-in"))
                .cookie(token)
                .content("{\"member\":%d,\"device\":\"%s\",\"answers\":[%s]}"
                        .formatted(member.value(), device, String.join(",", queue))));
    }

    static String queued(int position, long sequence, String answer, String at) {
        return "{\"position\":%d,\"sequence\":%d,\"answer\":%s,\"at\":\"%s\"}"
                .formatted(position, sequence, answer, at);
    }

    /** A fresh attempt, as the paper. */
    JsonNode paper(String module) {
        return tree(start(module));
    }

    /** What is right at a position of an attempt, as a browser would send it; read from the bank behind its back. */
    String right(String attempt, int position) {
        var paper = attempts.find(new AttemptId(attempt), member).orElseThrow().paper();
        var drawn = paper.question(position).orElseThrow();
        var question = banks.of(paper.edition()).face(drawn.id()).question();
        var right = Grading.grade(question, null, GradingRules.STRICT).rightAnswer();
        return AnswerJson.write(question, drawn.asShown(java.util.Objects.requireNonNull(right)))
                .toString();
    }

    JsonNode tree(MockHttpServletResponse answer) {
        return json.readTree(text(answer));
    }

    static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
