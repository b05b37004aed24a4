package vn.quantriet.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.shared.Verification;

/** Recomputes the whole chain, seal by seal, and every payload that was not erased. */
@Component
class ChainVerification implements Verification {

    private final JdbcClient jdbc;

    ChainVerification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "audit chain";
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome verify() {
        var faults = new ArrayList<String>();
        var seals = seals();
        var previous = new byte[32];
        long expected = 1;
        long counted = 0;
        for (var seal : seals) {
            var entries = entriesOf(seal.id());
            counted += entries.size();
            faults.addAll(faultsOf(seal, expected, previous, entries));
            previous = seal.hash();
            expected = seal.id() + 1;
        }
        faults.addAll(headFaults(seals));
        var open = openEntries();
        open.forEach(entry -> payloadFault(entry, faults));
        return new Outcome(
                "%d entries in %d seals, %d not yet sealed".formatted(counted, seals.size(), open.size()), faults);
    }

    private static List<String> faultsOf(Seal seal, long expected, byte[] previous, List<SealedEntry> entries) {
        var faults = new ArrayList<String>();
        if (seal.id() != expected) {
            faults.add("seal %d is missing".formatted(expected));
        }
        if (!Arrays.equals(seal.previousHash(), previous)) {
            faults.add("seal %d does not follow the seal before it".formatted(seal.id()));
        }
        if (seal.entries() != entries.size()) {
            faults.add("seal %d was made over %d entries, %d are there"
                    .formatted(seal.id(), seal.entries(), entries.size()));
        }
        if (!Arrays.equals(seal.hash(), Chain.sealHash(seal.id(), seal.previousHash(), entries))) {
            faults.add("seal %d does not fit its entries %d to %d"
                    .formatted(seal.id(), seal.firstEntry(), seal.lastEntry()));
        }
        entries.forEach(entry -> payloadFault(entry, faults));
        return faults;
    }

    private static void payloadFault(SealedEntry entry, List<String> faults) {
        var salt = entry.salt();
        var payload = entry.payload();
        var erased = salt == null && payload == null;
        if (!erased
                && (salt == null
                        || payload == null
                        || !Arrays.equals(entry.payloadHash(), Chain.payloadHash(salt, payload)))) {
            faults.add("the content of entry %d was changed".formatted(entry.id()));
        }
    }

    private List<String> headFaults(List<Seal> seals) {
        var last = seals.isEmpty() ? new byte[32] : seals.getLast().hash();
        var head = jdbc.sql("SELECT hash FROM audit_head WHERE id = 1")
                .query((row, number) -> row.getBytes("hash"))
                .single();
        return Arrays.equals(head, last) ? List.of() : List.of("the last seal is not the one the chain ends with");
    }

    private List<Seal> seals() {
        return jdbc.sql("SELECT id, entries, first_entry, last_entry, previous_hash, hash FROM audit_seal ORDER BY id")
                .query((row, number) -> new Seal(
                        row.getLong("id"),
                        row.getInt("entries"),
                        row.getLong("first_entry"),
                        row.getLong("last_entry"),
                        row.getBytes("previous_hash"),
                        row.getBytes("hash")))
                .list();
    }

    private List<SealedEntry> entriesOf(long seal) {
        return jdbc.sql("SELECT " + SealedEntry.COLUMNS + " FROM audit_entry WHERE seal_id = :seal ORDER BY id")
                .param("seal", seal)
                .query(SealedEntry::from)
                .list();
    }

    private List<SealedEntry> openEntries() {
        return jdbc.sql("SELECT " + SealedEntry.COLUMNS + " FROM audit_entry WHERE seal_id IS NULL ORDER BY id")
                .query(SealedEntry::from)
                .list();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Seal(long id, int entries, long firstEntry, long lastEntry, byte[] previousHash, byte[] hash) {}
}
