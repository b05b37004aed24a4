package vn.quantriet.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was made of editions, those last asked for, within a bounded amount of memory. */
final class EditionCache<T> {

    private final Map<EditionHash, Kept<T>> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final long mostBytes;
    private long bytes;

    private record Kept<T>(T value, long bytes) {}

    EditionCache(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized @Nullable T find(EditionHash hash) {
        var known = kept.get(hash);
        return known == null ? null : known.value();
    }

    /** At least the newest stays, however large. */
    synchronized void keep(EditionHash hash, T value, long size) {
        var before = kept.put(hash, new Kept<>(value, size));
        bytes += size - (before == null ? 0 : before.bytes());
        var eldest = kept.values().iterator();
        while (bytes > mostBytes && kept.size() > 1) {
            bytes -= eldest.next().bytes();
            eldest.remove();
        }
    }
}
