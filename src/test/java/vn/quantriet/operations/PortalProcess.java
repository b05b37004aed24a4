package vn.quantriet.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged portal in a process group of its own, started as {@code ./portal} starts it. */
final class PortalProcess implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path output;
    private final int port;

    private PortalProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** A portal on a data folder, on a free port; not yet ready. */
    static PortalProcess start(Path data, String... more) {
        return start(data, freePort(), more);
    }

    static PortalProcess start(Path data, int port, String... more) {
        var arguments = new ArrayList<>(List.of("--data=" + data, "--server.port=" + port));
        arguments.addAll(List.of(more));
        return launch("vn.quantriet.embedded.EmbeddedPortal", port, arguments);
    }

    /** A command on a data folder, carried out to its end. */
    static PortalProcess command(String name, Path data, String... more) {
        var arguments = new ArrayList<>(List.of("--portal.command=" + name, "--data=" + data));
        arguments.addAll(List.of(more));
        var command = launch("vn.quantriet.embedded.EmbeddedCommand", 0, arguments);
        command.awaitEnd();
        return command;
    }

    private static PortalProcess launch(String mainClass, int port, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-Xmx700m", "-cp", classPath(), mainClass));
        command.addAll(arguments);
        return java(port, command, Map.of());
    }

    /** The production jar with settings from the environment. */
    static PortalProcess productionJar(int port, Map<String, String> settings, String... arguments) {
        var command = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-jar",
                TARGET.resolve("quan-triet.jar").toString()));
        command.addAll(List.of(arguments));
        return java(port, command, settings);
    }

    /** In a session of its own, so that a signal to the group is what Ctrl-C is at a terminal. */
    private static PortalProcess java(int port, List<String> arguments, Map<String, String> settings) {
        var command = new ArrayList<>(List.of(
                "setsid",
                "env",
                "--default-signal=INT,TERM",
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        try {
            var output = Files.createTempFile(Files.createDirectories(TARGET.resolve("test-data")), "portal", ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(settings);
            return new PortalProcess(builder.start(), output, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String classPath() {
        try {
            return TARGET.resolve("quan-triet-demo.jar") + ":" + Files.readString(TARGET.resolve("runtime.classpath"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    PortalProcess awaitReady() {
        return await("(ready)");
    }

    PortalProcess await(String text) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!output().contains(text)) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("“%s” was not printed:%n%s".formatted(text, output()));
            }
            pause();
        }
        return this;
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }

    /** The status of {@code /actuator/health}. */
    int health() {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }

    /** Sends a signal to the whole process group. */
    PortalProcess signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, "--", "-" + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
        return this;
    }

    /** @return the exit code */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The process did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }

    @Override
    public void close() {
        signal("TERM");
        awaitEnd();
    }
}
