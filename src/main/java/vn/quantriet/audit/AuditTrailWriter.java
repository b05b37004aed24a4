package vn.quantriet.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.AccessTrail;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Utc;

/** Writes entries inside the transaction of the fact, so that neither exists without the other. */
@Component
class AuditTrailWriter implements AuditTrail, AccessTrail {

    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final CurrentActor currentActor;
    private final SecureRandom random = new SecureRandom();

    AuditTrailWriter(JdbcClient jdbc, JsonMapper json, Clock clock, CurrentActor currentActor) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.currentActor = currentActor;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(Entry entry) {
        var actor = currentActor.find();
        write(
                entry,
                actor.map(Actor::account).orElse(null),
                actor.map(Actor::name).orElse(null));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void record(String action, @Nullable AccountId account, @Nullable UnitId unit, Map<String, Object> details) {
        var subject = account == null ? null : account.value();
        var entry = Entry.of(action, "account", subject, unit).changing(null, details);
        var actor = currentActor.find();
        write(
                entry,
                actor.map(Actor::account).orElse(account),
                actor.map(Actor::name).orElse(null));
    }

    private void write(Entry entry, @Nullable AccountId account, @Nullable String actorName) {
        var payload = json.writeValueAsString(payload(entry, actorName));
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        jdbc.sql("""
                        INSERT INTO audit_entry
                          (at, account_id, action, subject_type, subject_id, unit_id, payload, salt, payload_hash)
                        VALUES (:at, :account, :action, :type, :subject, :unit, :payload, :salt, :hash)
                        """)
                .param("at", Utc.of(clock.instant()))
                .param("account", account == null ? null : account.value())
                .param("action", entry.action())
                .param("type", entry.subjectType())
                .param("subject", entry.subjectId())
                .param("unit", entry.unit() == null ? null : entry.unit().value())
                .param("payload", payload)
                .param("salt", salt)
                .param("hash", Chain.payloadHash(salt, payload))
                .update();
    }

    private static Map<String, Object> payload(Entry entry, @Nullable String actorName) {
        var payload = new LinkedHashMap<String, Object>();
        putUnlessNull(payload, "actor", actorName);
        putUnlessNull(payload, "reason", entry.reason());
        putUnlessNull(payload, "before", entry.before());
        putUnlessNull(payload, "after", entry.after());
        return payload;
    }

    private static void putUnlessNull(Map<String, Object> payload, String key, @Nullable Object value) {
        if (value != null) {
            payload.put(key, value);
        }
    }
}
