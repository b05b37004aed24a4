package vn.quantriet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

/** A secretary who saves the roll of his chi bộ at once, everybody present. */
final class Keeper {

    private final HttpClient browser;
    private final String address;
    private final AttendanceBench.Roll roll;
    private final Timings timings;

    Keeper(HttpClient browser, String address, AttendanceBench.Roll roll, Timings timings) {
        this.browser = browser;
        this.address = address;
        this.roll = roll;
        this.timings = timings;
    }

    void save() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                URI.create(address + "/api/rolls/" + roll.session() + "/" + roll.cell() + "/marks"));
        AttendanceBench.headers(roll.keeper()).forEach(request::header);
        var begin = System.nanoTime();
        var answer = browser.send(request.POST(BodyPublishers.ofString(body())).build(), BodyHandlers.ofString());
        timings.add(System.nanoTime() - begin);
        if (answer.statusCode() != 200 || answer.body().contains("REFUSED")) {
            throw new IllegalStateException(answer.body());
        }
    }

    private String body() {
        var now = Clock.systemUTC().instant();
        return roll.people().stream()
                .map(member -> """
                        {"key":"%s","member":%d,"mark":"PRESENT","spoke":false,"base":0,"offline":false,"at":"%s"}""".formatted(UUID.randomUUID(), member, now))
                .collect(Collectors.joining(
                        ",", "{\"member\":" + roll.keeper().member() + ",\"device\":\"bench\",\"entries\":[", "]}"));
    }
}
