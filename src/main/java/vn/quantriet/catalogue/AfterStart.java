package vn.quantriet.catalogue;

import java.time.Duration;

/**
 * Work that readers do not wait for: it begins when the first pages are out, in a thread of its own, since the scheduler's
 * threads belong to work that must not wait for minutes.
 */
final class AfterStart {

    private static final Duration FIRST_PAGES = Duration.ofSeconds(2);

    private AfterStart() {}

    /** @param work deals with its own failures */
    static void run(String name, Runnable work) {
        Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                Thread.sleep(FIRST_PAGES);
                work.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
