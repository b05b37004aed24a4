package vn.quantriet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The main class of {@code ./portal bench NAME}: prints one {@code name: value} row per figure. */
public final class Bench {

    private static final Map<String, Measurement> MEASUREMENTS =
            Map.of("start", new StartBench(), "sessions", new SessionsBench());

    private Bench() {}

    /** @param args the name of a measurement */
    public static void main(String[] args) throws Exception {
        var measurement = args.length == 1 ? MEASUREMENTS.get(args[0]) : null;
        if (measurement == null) {
            System.err.println("Dùng: ./portal bench start | sessions");
            System.exit(2);
            return;
        }
        var folder = Files.createTempDirectory("quan-triet-bench");
        try {
            measurement.measure(folder);
        } finally {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Something that can be measured on an empty folder. */
    interface Measurement {
        void measure(Path folder) throws Exception;
    }

    static void row(String name, double value, int decimals) {
        System.out.println(name + ": " + String.format(Locale.ROOT, "%." + decimals + "f", value));
    }
}
