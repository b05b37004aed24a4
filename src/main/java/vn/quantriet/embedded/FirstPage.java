package vn.quantriet.embedded;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Asks the portal for its first page, as a browser would. */
final class FirstPage {

    private static final int MILLISECONDS = 30_000;

    private FirstPage() {}

    /** A bare request: the JDK's HTTP clients would cost more time than the answer. */
    static void askFor(String address, int port) throws IOException {
        try (var socket = new Socket(address, port)) {
            socket.setSoTimeout(MILLISECONDS);
            var request = "GET / HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                    .formatted(address, port);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!answer.matches("(?s)HTTP/1\\.1 [1-4].*")) {
                throw new IOException("The first page was not answered: "
                        + answer.lines().findFirst().orElse("nothing"));
            }
        }
    }
}
