package vn.quantriet.bench;

import java.nio.file.Path;

/** How long a start takes, and what a browser loads before the first page stands. */
class StartBench implements Bench.Measurement {

    private static final int WARM_STARTS = 3;

    @Override
    public void measure(Path folder) throws Exception {
        var data = folder.resolve("data");
        try (var portal = MeasuredPortal.start(data)) {
            Bench.row("cold_start_s", portal.secondsToReady(), 1);
        }
        var best = Double.MAX_VALUE;
        for (int start = 1; start <= WARM_STARTS; start++) {
            try (var portal = MeasuredPortal.start(data)) {
                best = Math.min(best, portal.secondsToReady());
                if (start == WARM_STARTS) {
                    Bench.row("warm_start_s", best, 1);
                    FirstPageWeight.measure(portal.port(), folder)
                            .ifPresentOrElse(
                                    kilobytes -> Bench.row("first_page_kb", kilobytes, 0),
                                    () -> System.err.println("first_page_kb: không có Chromium trên máy này"));
                }
            }
        }
    }
}
