package vn.quantriet.operations;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.Verification;

/** Runs every room's check of its records and tells the outcome line by line. */
@Component
class Records {

    private static final int FAULTS_SHOWN = 20;

    private final List<Verification> checks;
    private final JdbcClient jdbc;

    Records(List<Verification> checks, JdbcClient jdbc) {
        this.checks =
                checks.stream().sorted(Comparator.comparing(Verification::name)).toList();
        this.jdbc = jdbc;
    }

    /** @return whether no check found a difference */
    boolean verify(Consumer<String> report, boolean all) {
        var good = true;
        for (var check : checks) {
            var outcome = check.verify();
            good &= outcome.faults().isEmpty();
            report.accept("%s  %s: %s"
                    .formatted(outcome.faults().isEmpty() ? "tốt " : "LỖI ", check.name(), outcome.counted()));
            outcome.faults().stream()
                    .limit(all ? Long.MAX_VALUE : FAULTS_SHOWN)
                    .forEach(fault -> report.accept("      - " + fault));
            if (!all && outcome.faults().size() > FAULTS_SHOWN) {
                report.accept("      … và %d chỗ khác (thêm --all để xem hết)"
                        .formatted(outcome.faults().size() - FAULTS_SHOWN));
            }
        }
        report.accept("Cuối chuỗi nhật ký: " + head());
        return good;
    }

    /** Worth as much as the habit of keeping it elsewhere. */
    private String head() {
        return jdbc.sql("SELECT last_seal, hash FROM audit_head WHERE id = 1")
                .query((row, number) -> "%s (dấu niêm %d)"
                        .formatted(HexFormat.of().formatHex(row.getBytes("hash")), row.getLong("last_seal")))
                .single();
    }
}
