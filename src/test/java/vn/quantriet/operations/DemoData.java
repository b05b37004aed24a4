package vn.quantriet.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Data folders that hold the demo organisation, made by one first start for all tests of a run. */
final class DemoData {

    private static final Path ROOT = Path.of(
                    "target", "test-data", "demo-" + ProcessHandle.current().pid())
            .toAbsolutePath();
    private static final PortalProcess FIRST = firstStart();

    private DemoData() {}

    private static PortalProcess firstStart() {
        var portal = PortalProcess.start(ROOT.resolve("first")).awaitReady();
        portal.close();
        return portal;
    }

    /** What the very first start printed. */
    static String firstOutput() {
        return FIRST.output();
    }

    /** A fresh copy; its portal was stopped in order. */
    static Path copy(String name) {
        var copy = ROOT.resolve(name);
        try {
            FileSystemUtils.copyRecursively(ROOT.resolve("first"), copy);
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder that does not exist yet. */
    static Path fresh(String name) {
        try {
            return Files.createDirectories(ROOT).resolve(name);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
