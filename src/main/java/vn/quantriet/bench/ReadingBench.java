package vn.quantriet.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.embedded.EmbeddedServer;

/** What opening a section costs, and how long a search takes, in a large library of a large organisation. */
class ReadingBench implements Bench.Measurement {

    private static final int MODULES = 2_000;
    private static final int POPULAR = 20;
    private static final int FIRST = 3_000;
    private static final int REQUESTS = 4_000;
    private static final int SEARCHES = 400;
    private static final double PER_CENT = 0.95;
    private static final List<String> QUERIES = List.of(
            "nq 57",
            "nghi quyet 57",
            "chi bộ",
            "kinh te tu nhan",
            "chuyển đổi số quốc gia",
            "dang vien guong mau",
            "ngân sách ít nhất 3%",
            "chuyen d",
            "h",
            "trách nhiệm của người đứng đầu cấp ủy",
            "chuyrn doi",
            "144-QĐ/TW");

    private final int members;
    private final Random random = new Random(3);

    ReadingBench(int members) {
        this.members = members;
    }

    @Override
    public void measure(Path folder) throws Exception {
        var content = folder.resolve("content");
        StudyTexts.write(Path.of(System.getProperty("portal.catalogue.content", "content")), content, MODULES);
        var data = folder.resolve("data");
        try (var portal = MeasuredPortal.start(
                data, "--portal.catalogue.content=" + content, "--portal.demo.members=" + members)) {
            Bench.row("members", members, 0);
            Bench.row("modules", MODULES, 0);
            Bench.row("first_start_s", portal.secondsToReady(), 1);
            var visitor = Visitor.signIn(portal.address());
            var hashes = hashes(data);
            sections(portal, visitor, hashes, data);
            searches(portal, visitor);
            Bench.row("live_mb", portal.liveBytes() / 1048576.0, 0);
        }
        try (var portal = MeasuredPortal.start(data, "--portal.catalogue.content=" + content)) {
            Bench.row("restart_s", portal.secondsToReady(), 1);
        }
    }

    private void sections(MeasuredPortal portal, Visitor visitor, List<String> hashes, Path data) throws Exception {
        var popular = hashes.subList(0, POPULAR);
        open(visitor, popular, FIRST);
        Bench.row("section_cpu_ms", cpuOf(portal, visitor, popular), 2);
        open(visitor, hashes, FIRST);
        Bench.row("section_any_module_cpu_ms", cpuOf(portal, visitor, hashes), 2);
        var before = statements(data);
        open(visitor, popular, REQUESTS);
        Bench.row("section_statements", (statements(data) - before) / (double) REQUESTS, 2);
        before = statements(data);
        open(visitor, hashes, REQUESTS);
        Bench.row("section_any_module_statements", (statements(data) - before) / (double) REQUESTS, 2);
    }

    private double cpuOf(MeasuredPortal portal, Visitor visitor, List<String> hashes) throws Exception {
        var before = portal.cpuMilliseconds();
        open(visitor, hashes, REQUESTS);
        return (portal.cpuMilliseconds() - before) / REQUESTS;
    }

    private void open(Visitor visitor, List<String> hashes, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            var hash = hashes.get(random.nextInt(hashes.size()));
            visitor.get("/api/editions/" + hash + "/sections/muc-" + (1 + random.nextInt(6)));
        }
    }

    private static void searches(MeasuredPortal portal, Visitor visitor) throws Exception {
        var times = new ArrayList<Double>();
        var cpu = 0.0;
        for (int i = 0; i < 2 * SEARCHES; i++) {
            if (i == SEARCHES) {
                cpu = portal.cpuMilliseconds();
            }
            var query = java.net.URLEncoder.encode(
                    QUERIES.get(i % QUERIES.size()), java.nio.charset.StandardCharsets.UTF_8);
            var begin = System.nanoTime();
            var answer = new JsonMapper().readTree(visitor.get("/api/library/search?q=" + query));
            // The first half is for warming up.
            if (i >= SEARCHES) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
            if (answer.path("sectionCount").asInt() == 0) {
                throw new IllegalStateException("Nothing was found for " + query);
            }
        }
        Bench.row("search_cpu_ms", (portal.cpuMilliseconds() - cpu) / SEARCHES, 1);
        var sorted = times.stream().mapToDouble(time -> time).sorted().toArray();
        Bench.row("search_ms", sorted[(int) (sorted.length * PER_CENT)], 1);
        Bench.row("search_median_ms", sorted[sorted.length / 2], 1);
        Bench.row("search_worst_ms", Arrays.stream(sorted).max().orElse(0), 1);
    }

    private static List<String> hashes(Path data) throws SQLException {
        return texts(data, "SELECT hash FROM edition ORDER BY sort_order");
    }

    /** Statements that read or change rows, since the database started. */
    private static long statements(Path data) throws SQLException {
        return texts(
                        data,
                        "SELECT SUM(VARIABLE_VALUE) FROM information_schema.GLOBAL_STATUS"
                                + " WHERE VARIABLE_NAME IN ('COM_SELECT', 'COM_INSERT', 'COM_UPDATE', 'COM_DELETE')")
                .stream()
                .mapToLong(number -> (long) Double.parseDouble(number))
                .sum();
    }

    private static List<String> texts(Path data, String sql) throws SQLException {
        var database = EmbeddedServer.running(data).orElseThrow();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
