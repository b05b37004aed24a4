package vn.quantriet.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that misbehaves at a chosen point, as no honest one would. */
final class ScriptedMailServer implements AutoCloseable {

    enum Fault {
        NONE,
        /** Accepts the connection and never says a word. */
        MUTE_FROM_THE_START,
        /** Hangs up before the mail. */
        DIES_BEFORE_DATA,
        /** Has the whole mail and never answers. */
        MUTE_AFTER_DATA,
        /** Has the whole mail and hangs up. */
        DIES_AFTER_DATA,
        REFUSES_THE_RECIPIENT,
        REFUSES_THE_MAIL,
        BUSY
    }

    private final ServerSocket door;
    private final Thread host;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Fault fault;

    ScriptedMailServer(Fault fault) {
        this.fault = fault;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        host = Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    void now(Fault next) {
        fault = next;
    }

    /** Every mail of which it had the whole, answered or not. */
    List<String> taken() {
        return taken;
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                var guest = door.accept();
                open.add(guest);
                Thread.ofVirtual().start(() -> serve(guest));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            var in = new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
            if (fault == Fault.MUTE_FROM_THE_START) {
                mute(in);
                return;
            }
            say(guest, "220 thu.vi-du.vn");
            for (var line = in.readLine(); line != null && answer(guest, in, line); line = in.readLine()) {}
        } catch (IOException gone) {
            // the guest left, or the test is over
        }
    }

    /** @return false to hang up */
    private boolean answer(Socket guest, BufferedReader in, String line) throws IOException {
        var command = line.substring(0, Math.min(4, line.length()));
        return switch (command) {
            case "RCPT" ->
                say(
                        guest,
                        fault == Fault.REFUSES_THE_RECIPIENT
                                ? "550 no such person"
                                : fault == Fault.BUSY ? "451 come again later" : "250 yes");
            case "DATA" -> fault != Fault.DIES_BEFORE_DATA && data(guest, in);
            case "QUIT" -> !say(guest, "221 goodbye");
            default -> say(guest, "250 yes");
        };
    }

    private boolean data(Socket guest, BufferedReader in) throws IOException {
        say(guest, "354 go on");
        taken.add(mail(in));
        return switch (fault) {
            case MUTE_AFTER_DATA -> mute(in);
            case DIES_AFTER_DATA -> false;
            case REFUSES_THE_MAIL -> say(guest, "554 not like this");
            default -> say(guest, "250 taken");
        };
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (@Nullable String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append("\r\n");
        }
        return mail.toString();
    }

    /** Says nothing more until the guest hangs up. */
    private static boolean mute(BufferedReader in) throws IOException {
        while (in.read() >= 0) {
            // what is said meanwhile is not answered
        }
        return false;
    }

    private static boolean say(Socket guest, String line) throws IOException {
        guest.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        guest.getOutputStream().flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var guest : open) {
            guest.close();
        }
        host.interrupt();
    }
}
