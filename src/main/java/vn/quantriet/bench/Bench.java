package vn.quantriet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.FileSystemUtils;

/** The main class of {@code ./portal bench NAME}: prints one {@code name: value} row per figure. */
public final class Bench {

    private static final int MEMBERS = 51_000;
    private static final int FOUNDING_SIZE = 1_128;
    private static final int TAKERS = 200;
    private static final int KILLS = 50;

    private Bench() {}

    /** @param args the name of a measurement; then how many members, or how many kills */
    public static void main(String[] args) throws Exception {
        Integer number = args.length > 1 ? Integer.valueOf(args[1]) : null;
        var known = Map.of(
                "start", new StartBench(),
                "sessions", new SessionsBench(),
                "reading", new ReadingBench(Objects.requireNonNullElse(number, MEMBERS)),
                "quiz", new QuizBench(Objects.requireNonNullElse(number, TAKERS)),
                "figures", new FiguresBench(Objects.requireNonNullElse(number, FOUNDING_SIZE)),
                "attendance", new AttendanceBench(Objects.requireNonNullElse(number, MEMBERS)),
                "kills", new KillsBench(Objects.requireNonNullElse(number, KILLS)));
        var measurement = args.length > 0 ? known.get(args[0]) : null;
        if (measurement == null) {
            System.err.println(
                    "Dùng: ./portal bench start | sessions | reading [--members N] | quiz [--members N] | figures [--members N]"
                            + " | attendance [--members N] | kills [--times N]");
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
