package vn.quantriet.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A portal in a process of its own, started with the very options this program was started with. */
final class MeasuredPortal implements AutoCloseable {

    private static final int LONGEST_MINUTES = 15;

    private final Process process;
    private final int port;
    private final double secondsToReady;

    private MeasuredPortal(Process process, int port, double secondsToReady) {
        this.process = process;
        this.port = port;
        this.secondsToReady = secondsToReady;
    }

    /** Starts and waits for the ready line. */
    static MeasuredPortal start(Path data, String... settings) throws IOException, InterruptedException {
        var port = freePort();
        var log = Files.createTempFile(data.getParent(), "portal", ".log");
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command(data, port, settings))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.readString(log).contains("(ready)")) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(LONGEST_MINUTES)) {
                process.destroy();
                throw new IllegalStateException("The portal did not get ready:\n" + Files.readString(log));
            }
        }
        return new MeasuredPortal(process, port, (System.nanoTime() - begin) / 1e9);
    }

    private static List<String> command(Path data, int port, String... settings) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "vn.quantriet.embedded.EmbeddedPortal",
                "--data=" + data,
                "--server.port=" + port));
        command.addAll(List.of(settings));
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    double secondsToReady() {
        return secondsToReady;
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the process has used of all cores so far, in milliseconds; the database is another process. */
    double cpuMilliseconds() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    /** The same of the database server it started, which is its only child. */
    double databaseCpuMilliseconds() {
        return process.descendants()
                .mapToDouble(child ->
                        child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6)
                .sum();
    }

    /** Ends it as a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Ends the database the same way, and leaves the portal without it. */
    void killDatabase() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Bytes of live objects on the heap, after a full collection. */
    long liveBytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        return jcmd("GC.class_histogram")
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.trim().split("\\s+"))
                .mapToLong(columns -> Long.parseLong(columns[2]))
                .findFirst()
                .orElseThrow();
    }

    private String jcmd(String what) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        what)
                .redirectErrorStream(true)
                .start();
        var output = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (jcmd.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
