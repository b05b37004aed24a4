package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a phone loads before an elderly person can type his name. */
class WeightJourney {

    private static final long BUDGET_BYTES = 400 * 1024L;

    @Test
    void signInPageStaysWithinItsBudget() throws IOException {
        try (var visit = Visit.ofAnybody()) {
            var transferred = new AtomicLong();
            var session = visit.page().context().newCDPSession(visit.page());
            session.send("Network.enable");
            session.on("Network.loadingFinished", event -> transferred.addAndGet(bytes(event)));
            visit.open("dang-nhap");
            visit.page().waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            Files.writeString(Path.of("target", "first-page-weight.txt"), transferred + " bytes\n");
            assertThat(transferred.get()).isLessThanOrEqualTo(BUDGET_BYTES);
        }
    }

    private static long bytes(JsonObject event) {
        return event.get("encodedDataLength").getAsLong();
    }
}
