package vn.quantriet.audit;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.shared.Utc;

/**
 * Seals what was written since the last time, once a minute. The row in {@code audit_head} is locked meanwhile, so that
 * of several portal nodes one seals and the others find nothing left.
 */
@Component
class Sealer {

    private static final int MOST_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sealer(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns how many entries were sealed; at most {@value #MOST_AT_ONCE}, the rest waits for the next minute. */
    @Scheduled(
            fixedDelayString = "${portal.audit.seal-every:60s}",
            initialDelayString = "${portal.audit.seal-every:60s}")
    @Transactional
    public int seal() {
        var head = jdbc.sql("SELECT last_seal, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                .query((row, number) -> new Head(row.getLong("last_seal"), row.getBytes("hash")))
                .single();
        var entries = jdbc.sql("SELECT " + SealedEntry.COLUMNS
                        + " FROM audit_entry WHERE seal_id IS NULL ORDER BY id LIMIT " + MOST_AT_ONCE)
                .query(SealedEntry::from)
                .list();
        if (!entries.isEmpty()) {
            add(head, entries);
        }
        return entries.size();
    }

    private void add(Head head, List<SealedEntry> entries) {
        var seal = head.lastSeal() + 1;
        var hash = Chain.sealHash(seal, head.hash(), entries);
        jdbc.sql("INSERT INTO audit_seal VALUES (:id, :entries, :first, :last, :previous, :hash, :at)")
                .param("id", seal)
                .param("entries", entries.size())
                .param("first", entries.getFirst().id())
                .param("last", entries.getLast().id())
                .param("previous", head.hash())
                .param("hash", hash)
                .param("at", Utc.of(clock.instant()))
                .update();
        // By number, not by range: an entry with a number in between may be committed only now.
        jdbc.sql("UPDATE audit_entry SET seal_id = :seal WHERE id IN (:ids)")
                .param("seal", seal)
                .param("ids", entries.stream().map(SealedEntry::id).toList())
                .update();
        jdbc.sql("UPDATE audit_head SET last_seal = :seal, hash = :hash WHERE id = 1")
                .param("seal", seal)
                .param("hash", hash)
                .update();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Head(long lastSeal, byte[] hash) {}
}
