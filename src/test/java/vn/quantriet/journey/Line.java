package vn.quantriet.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line between a phone and the portal, which can be cut as in a tunnel. A browser's own switch spares service workers
 * and open connections; this one spares nothing.
 */
final class Line implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final URI portal = URI.create(RunningPortal.address());
    private final ServerSocket door;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answersLost = new AtomicInteger();
    private volatile boolean cut;
    private volatile String losing = "";

    Line() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /** Ends with a slash. */
    String address() {
        return "http://localhost:" + door.getLocalPort() + "/";
    }

    /** Nothing comes through, and what was under way breaks off. */
    void cut() {
        cut = true;
        hangUp();
    }

    void mend() {
        losing = "";
        cut = false;
    }

    /** Mends it badly: requests that begin so reach the portal, but their answers get lost. */
    void mendButLoseAnswersTo(String request) {
        losing = request;
        cut = false;
    }

    int answersLost() {
        return answersLost.get();
    }

    private void hangUp() {
        sockets.forEach(Line::close);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var phone = door.accept();
                if (cut) {
                    close(phone);
                } else {
                    connect(phone);
                }
            } catch (IOException closed) {
                hangUp();
            }
        }
    }

    private void connect(Socket phone) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), portal.getPort());
        var losesAnswer = new AtomicBoolean();
        sockets.add(phone);
        sockets.add(server);
        Thread.ofVirtual()
                .start(() -> pass(phone, server, (chunk, length) -> {
                    if (begins(chunk, length)) {
                        losesAnswer.set(true);
                    }
                    return true;
                }));
        Thread.ofVirtual()
                .start(() -> pass(server, phone, (chunk, length) -> {
                    if (losesAnswer.get()) {
                        answersLost.incrementAndGet();
                        return false;
                    }
                    return true;
                }));
    }

    private boolean begins(byte[] chunk, int length) {
        return !losing.isEmpty() && new String(chunk, 0, length, StandardCharsets.ISO_8859_1).startsWith(losing);
    }

    private interface Passing {
        boolean lets(byte[] chunk, int length);
    }

    private void pass(Socket from, Socket to, Passing passing) {
        try (from;
                to) {
            copy(from.getInputStream(), to.getOutputStream(), passing);
        } catch (IOException hungUp) {
            // both ends are closed
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void copy(InputStream in, OutputStream out, Passing passing) throws IOException {
        var chunk = new byte[CHUNK];
        for (var length = in.read(chunk); length >= 0; length = in.read(chunk)) {
            if (!passing.lets(chunk, length)) {
                return;
            }
            out.write(chunk, 0, length);
            out.flush();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // as wanted
        }
    }

    @Override
    public void close() {
        hangUp();
        try {
            door.close();
        } catch (IOException alreadyGone) {
            // as wanted
        }
    }
}
