package vn.quantriet.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Actor;
import vn.quantriet.access.UnitId;
import vn.quantriet.shared.Period;

/** A row of the rule table. It never changes but by being withdrawn once. */
@Entity
@Table(name = "rule_value")
class StoredRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "rule_key", updatable = false)
    private String key = "";

    @Column(name = "unit_id", updatable = false)
    private @Nullable Long unit;

    @Column(updatable = false)
    private int value;

    @Column(updatable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(updatable = false)
    private LocalDate validUntil = Period.OPEN;

    @Column(updatable = false)
    private @Nullable String documentNumber;

    @Column(updatable = false)
    private @Nullable LocalDate documentDate;

    @Column(updatable = false)
    private @Nullable String documentBody;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(updatable = false)
    private @Nullable Long enteredBy;

    @Column(updatable = false)
    private @Nullable String enteredByName;

    @Column(updatable = false)
    private Instant enteredAt = Instant.EPOCH;

    private @Nullable Instant withdrawnAt;
    private @Nullable String withdrawnByName;
    private @Nullable String withdrawnReason;

    protected StoredRule() {}

    StoredRule(RuleEntry entry, Actor by, Instant now) {
        key = entry.key().key();
        unit = entry.unit() == null ? null : entry.unit().value();
        value = entry.value();
        validFrom = entry.period().from();
        validUntil = entry.period().until();
        note = entry.note();
        var document = entry.document();
        if (document != null) {
            documentNumber = document.number();
            documentDate = document.date();
            documentBody = document.body();
        }
        enteredBy = by.account().value();
        enteredByName = by.name();
        enteredAt = now;
    }

    @Nullable
    UnitId unit() {
        return unit == null ? null : new UnitId(unit);
    }

    String key() {
        return key;
    }

    long id() {
        return id == null ? 0 : id;
    }

    /** Ends the effect of this row everywhere, also for days past: for a value entered wrongly. */
    void withdraw(Actor by, String reason, Instant now) {
        if (withdrawnAt != null) {
            throw new RuleRefused("rules.refused.withdrawn-already");
        }
        withdrawnAt = now;
        withdrawnByName = by.name();
        withdrawnReason = reason;
    }
}
