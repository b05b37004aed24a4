package vn.quantriet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A member who scans the code of the moment and taps, as a phone does. */
final class Guest {

    private static final int STEP_MS = 10_000;
    private static final int BYTES = 16;
    private static final int RADIX = 36;

    private final HttpClient browser;
    private final String address;
    private final AttendanceBench.Hall hall;
    private final Crowd.Someone person;
    private final Timings timings;

    Guest(HttpClient browser, String address, AttendanceBench.Hall hall, Crowd.Someone person, Timings timings) {
        this.browser = browser;
        this.address = address;
        this.hall = hall;
        this.person = person;
        this.timings = timings;
    }

    void checkIn() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var touched = browser.send(
                HttpRequest.newBuilder(URI.create(address + "/q/" + code())).build(), BodyHandlers.discarding());
        var cookies = touched.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .distinct()
                .collect(Collectors.joining("; "));
        var request = HttpRequest.newBuilder(URI.create(address + "/api/check-in"))
                .header("X-Quan-Triet", "1")
                .header("Content-Type", "application/json")
                .header("Cookie", "qt_token=" + person.token() + "; " + cookies);
        var answer = browser.send(request.POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
        timings.add(System.nanoTime() - begin);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    /** The same code as the projector's (attendance.checkin.CheckInCode). */
    private String code() {
        var place = "c" + Long.toString(hall.cell(), RADIX);
        var step = Math.floorDiv(Clock.systemUTC().millis(), STEP_MS);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hall.key(), "HmacSHA256"));
            var signed = mac.doFinal(("scan|" + place + "|" + step).getBytes(StandardCharsets.UTF_8));
            return Long.toString(hall.session(), RADIX) + "-" + place + "-"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(signed, BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
