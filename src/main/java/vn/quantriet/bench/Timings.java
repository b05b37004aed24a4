package vn.quantriet.bench;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How long requests took; written by many threads. */
final class Timings {

    private final ConcurrentLinkedQueue<Long> nanoseconds = new ConcurrentLinkedQueue<>();
    private final LongAdder count = new LongAdder();

    void add(long time) {
        nanoseconds.add(time);
        count.increment();
    }

    void clear() {
        nanoseconds.clear();
        count.reset();
    }

    long count() {
        return count.sum();
    }

    /** @param part such as 0.95 */
    double milliseconds(double part) {
        var sorted = nanoseconds.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }
}
