package vn.quantriet.campaign.completion;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.WholeTransaction;

/** Draws each day once it has ended, days that were missed as well, and the day of closing as soon as it is closed. */
@Component
class DailySnapshots {

    private static final Logger LOG = LoggerFactory.getLogger(DailySnapshots.class);

    private final Snapshots snapshots;
    private final WholeTransaction transaction;

    DailySnapshots(Snapshots snapshots, WholeTransaction transaction) {
        this.snapshots = snapshots;
        this.transaction = transaction;
    }

    /** One statement where nothing is due. Each node may do it: what is written already stays. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    void take() {
        for (var due : snapshots.due()) {
            try {
                transaction.run(() -> {
                    snapshots.takeUntil(due.campaign(), due.last());
                    return due;
                });
            } catch (RuntimeException failure) {
                LOG.error("Campaign {} was not drawn until {}", due.campaign().value(), due.last(), failure);
            }
        }
    }
}
