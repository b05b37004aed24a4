package vn.quantriet.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The portal as it is packaged, with its own database and the demo organisation; one for all journeys of a run. */
final class RunningPortal {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final RunningPortal ONE = new RunningPortal();

    private final String address;
    private final Path data;

    private RunningPortal() {
        try {
            var port = freePort();
            var folder = Path.of(
                    "target", "journey-data", "run-" + ProcessHandle.current().pid());
            Files.createDirectories(folder);
            data = folder.resolve("data");
            var process = start(port, folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            address = "http://localhost:" + port + "/";
            await(process);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Ends with a slash. */
    static String address() {
        return ONE.address;
    }

    /** The folder of its database. */
    static Path data() {
        return ONE.data;
    }

    private static Process start(int port, Path folder) throws IOException {
        var classPath = "target/quan-triet-demo.jar:" + Files.readString(Path.of("target/runtime.classpath"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "vn.quantriet.embedded.EmbeddedPortal",
                        "--data=" + folder.resolve("data"),
                        "--server.port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("portal.log").toFile())
                .start();
    }

    private void await(Process process) {
        var client = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create(address + "actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isUp(client, health)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("The portal did not get ready; see target/journey-data/*/portal.log");
            }
        }
    }

    private static boolean isUp(HttpClient client, HttpRequest health) {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
            return client.send(health, BodyHandlers.ofString()).body().contains("\"UP\"");
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
