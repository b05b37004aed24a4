package vn.quantriet.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Whether a port can be listened on. */
final class Ports {

    private Ports() {}

    static boolean isFree(InetAddress address, int port) {
        try (var socket = new ServerSocket(port, 1, address)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
