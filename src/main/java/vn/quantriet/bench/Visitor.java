package vn.quantriet.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser, as the server sees it: signed in, with the home page open. */
final class Visitor {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEMBER = """
            {"name": "0100000001", "password": "quantriet2026", "remember": false}""";
    private static final String NAVIGATE = """
            {"csrfToken": "%s", "syncId": 0, "clientId": 0, "rpc": [
              {"type": "event", "node": %d, "event": "ui-navigate",
               "data": {"route": "", "query": "", "appShellTitle": "", "historyState": {"idx": 0}, "trigger": ""}}]}""";

    private final String address;
    private final HttpClient browser;

    private Visitor(String address) {
        this.address = address;
        this.browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    /** Signed in, without a screen: as the reader's own script speaks to the portal. */
    static Visitor signIn(String address) throws IOException, InterruptedException {
        var visitor = new Visitor(address);
        visitor.send(visitor.post("/api/sign-in", MEMBER));
        return visitor;
    }

    /** What the portal answers at a path below its address. */
    String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    static Visitor signInAndOpenHome(String address) throws IOException, InterruptedException {
        var visitor = new Visitor(address);
        visitor.send(visitor.post("/api/sign-in", MEMBER));
        visitor.send(visitor.request("/").GET().build());
        var screen = JSON.readTree(visitor.send(
                visitor.request("/?v-r=init&location=&query=").GET().build()));
        visitor.navigateHome(screen.path("appConfig"));
        return visitor;
    }

    private void navigateHome(JsonNode screen) throws IOException, InterruptedException {
        var key = screen.path("uidl").path("Vaadin-Security-Key").asString();
        var answer = send(post("/?v-r=uidl&v-uiId=" + screen.path("v-uiId").asInt(), NAVIGATE.formatted(key, 1)));
        if (!answer.contains("qt-")) {
            throw new IllegalStateException("The home page did not open: " + answer);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-Quan-Triet", "1");
    }

    private HttpRequest post(String path, String json) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
