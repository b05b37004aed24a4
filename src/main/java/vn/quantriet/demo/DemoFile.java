package vn.quantriet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A text file of the demo: lines, without blank ones and remarks. */
final class DemoFile {

    private DemoFile() {}

    static List<String> lines(String name) {
        var path = "/demo/" + name;
        try (var stream = Objects.requireNonNull(DemoFile.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
