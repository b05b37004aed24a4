package vn.quantriet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One member who takes quizzes as a browser would: HTTP only (src/docs/quiz-protocol.md). */
class Taker {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient browser;
    private final Crowd.Someone someone;
    private final Timings timings;
    private volatile String address;

    Taker(HttpClient browser, String address, Crowd.Someone someone, Timings timings) {
        this.browser = browser;
        this.address = address;
        this.someone = someone;
        this.timings = timings;
    }

    /** After the portal was started again, on another port. */
    void moveTo(String newAddress) {
        address = newAddress;
    }

    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    JsonNode start(String module) throws IOException, InterruptedException {
        return JSON.readTree(send(post("/api/quizzes/" + module + "/attempts", body("\"device\":\"bench\""))));
    }

    /** Saves one answer. Returns when the portal has said that it is kept. */
    JsonNode answer(String attempt, int position, int sequence, String answer)
            throws IOException, InterruptedException {
        var json = body("\"device\":\"bench\",\"sequence\":%d,\"answer\":%s,\"at\":\"%s\""
                .formatted(sequence, answer, CLOCK.instant()));
        return JSON.readTree(send(request("/api/attempts/" + attempt + "/answers/" + position)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build()));
    }

    JsonNode handIn(String attempt) throws IOException, InterruptedException {
        return JSON.readTree(
                send(post("/api/attempts/" + attempt + "/hand-in", body("\"device\":\"bench\",\"answers\":[]"))));
    }

    JsonNode attempt(String attempt) throws IOException, InterruptedException {
        return JSON.readTree(get("/api/attempts/" + attempt));
    }

    /** Something that could be an answer to the question; right by chance only. */
    static String guess(JsonNode question) {
        var chance = ThreadLocalRandom.current();
        return switch (question.path("type").asString()) {
            case "single" ->
                "{\"place\":" + chance.nextInt(question.path("options").size()) + "}";
            case "multiple" ->
                "{\"places\":[" + chance.nextInt(question.path("options").size()) + "]}";
            case "true-false" -> "{\"value\":" + chance.nextBoolean() + "}";
            case "matching" ->
                IntStream.range(0, question.path("lefts").size())
                        .mapToObj(left -> "\"%d\":%d"
                                .formatted(
                                        left,
                                        chance.nextInt(question.path("rights").size())))
                        .collect(Collectors.joining(",", "{\"pairs\":{", "}}"));
            case "ordering" ->
                IntStream.range(0, question.path("items").size())
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "{\"order\":[", "]}"));
            case "text", "number" -> "{\"text\":\"" + chance.nextInt(2_030) + "\"}";
            default -> "null";
        };
    }

    private String body(String more) {
        return "{\"member\":" + someone.member() + "," + more + "}";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("X-Quan-Triet", "1")
                .header("Cookie", "qt_token=" + someone.token());
    }

    private HttpRequest post(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var answer = browser.send(request, BodyHandlers.ofString());
        timings.add(System.nanoTime() - begin);
        if (answer.statusCode() >= 400) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
