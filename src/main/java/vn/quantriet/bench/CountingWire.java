package vn.quantriet.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

/** Passes connections on to a local port and counts what comes back. */
final class CountingWire implements AutoCloseable {

    private static final int BUFFER = 1 << 14;

    private final int target;
    private final ServerSocket entrance;
    private final AtomicLong bytes = new AtomicLong();

    CountingWire(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    long bytesToBrowser() {
        return bytes.get();
    }

    private void accept() {
        try {
            while (true) {
                var browser = entrance.accept();
                var portal = new Socket(InetAddress.getLoopbackAddress(), target);
                Thread.ofVirtual().start(() -> pass(browser, portal, false));
                Thread.ofVirtual().start(() -> pass(portal, browser, true));
            }
        } catch (IOException closed) {
            // the measurement is over
        }
    }

    private void pass(Socket from, Socket to, boolean counted) {
        var buffer = new byte[BUFFER];
        try (from;
                to) {
            for (int length = from.getInputStream().read(buffer);
                    length >= 0;
                    length = from.getInputStream().read(buffer)) {
                to.getOutputStream().write(buffer, 0, length);
                if (counted) {
                    bytes.addAndGet(length);
                }
            }
        } catch (IOException closed) {
            // either side hung up
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
