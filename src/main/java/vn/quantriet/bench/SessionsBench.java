package vn.quantriet.bench;

import java.nio.file.Path;
import java.util.ArrayList;

/** What one open screen costs on the server. */
class SessionsBench implements Bench.Measurement {

    private static final int SESSIONS = 200;
    private static final int FIRST = 20;

    @Override
    public void measure(Path folder) throws Exception {
        try (var portal = MeasuredPortal.start(folder.resolve("data"))) {
            // What is loaded once, for whoever comes first, is no cost of a session.
            var visitors = new ArrayList<Visitor>();
            open(portal, visitors, FIRST);
            var before = portal.liveBytes();
            open(portal, visitors, SESSIONS);
            var after = portal.liveBytes();
            Bench.row("bytes_per_session", (after - before) / (double) SESSIONS, 0);
            Bench.row("sessions", visitors.size(), 0);
        }
    }

    private static void open(MeasuredPortal portal, ArrayList<Visitor> visitors, int number) throws Exception {
        for (int visit = 0; visit < number; visit++) {
            visitors.add(Visitor.signInAndOpenHome(portal.address()));
        }
    }
}
