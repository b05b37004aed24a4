package vn.quantriet.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;

/** The rule table with its history, for people; entering and withdrawing values. */
@Service
@Transactional(readOnly = true)
public class RuleBook {

    private final RuleReader reader;
    private final StoredRules stored;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Directory directory;
    private final Clock clock;

    RuleBook(
            RuleReader reader,
            StoredRules stored,
            AuditTrail trail,
            CurrentActor currentActor,
            Directory directory,
            Clock clock) {
        this.reader = reader;
        this.stored = stored;
        this.trail = trail;
        this.currentActor = currentActor;
        this.directory = directory;
        this.clock = clock;
    }

    /** Every rule with its whole history, in the order of {@link RuleKey}; rules without a value have an empty one. */
    @Requires(Permission.OWN_PAGES)
    public List<RuleHistory> histories() {
        var today = LocalDate.now(clock);
        var values = reader.all().stream().collect(Collectors.groupingBy(RuleValue::key));
        return Arrays.stream(RuleKey.values())
                .map(key -> RuleHistory.of(key, values.getOrDefault(key, List.of()), today))
                .toList();
    }

    /** The units for which the person may enter values, with their names. */
    @Requires(Permission.KEEP_RULES)
    public Map<UnitId, String> unitsToEnterFor() {
        return directory.unitNames(
                Set.copyOf(currentActor.get().scope(Permission.KEEP_RULES).roots()));
    }

    /**
     * Enters a value.
     *
     * @return the number of the new row
     * @throws RuleRefused when the number makes no sense for the rule, or a value without document has no note
     * @throws AccessDenied when the unit is out of the person's scope
     */
    @Requires(Permission.KEEP_RULES)
    @Transactional
    public long enter(RuleEntry entry) {
        var actor = currentActor.get();
        requireScope(actor, entry.unit());
        if (!entry.key().accepts(entry.value())) {
            throw new RuleRefused("rules.refused.out-of-range");
        }
        if (entry.document() == null && (entry.note() == null || entry.note().isBlank())) {
            throw new RuleRefused("rules.refused.no-source");
        }
        var row = stored.save(new StoredRule(entry, actor, clock.instant()));
        trail.record(Entry.of("rules.value-entered", "rule", row.id(), entry.unit())
                .because(entry.note())
                .changing(null, entry));
        return row.id();
    }

    /**
     * Withdraws a value that was entered wrongly; it stays in the history with the reason.
     *
     * @throws RuleRefused when there is no such value, it was withdrawn already, or the reason is blank
     */
    @Requires(Permission.KEEP_RULES)
    @Transactional
    public void withdraw(long id, String reason) {
        if (reason.isBlank()) {
            throw new RuleRefused("rules.refused.no-reason");
        }
        var actor = currentActor.get();
        var row = stored.findById(id).orElseThrow(() -> new RuleRefused("rules.refused.unknown"));
        requireScope(actor, row.unit());
        row.withdraw(actor, reason.strip(), clock.instant());
        stored.saveAndFlush(row);
        trail.record(Entry.of("rules.value-withdrawn", "rule", id, row.unit()).because(reason));
    }

    /** A value for all units is the administrator's business; any other must lie within the person's own units. */
    private void requireScope(Actor actor, @Nullable UnitId unit) {
        var allowed = unit == null
                ? actor.holds(Permission.ADMINISTER)
                : directory.isWithin(unit, actor.scope(Permission.KEEP_RULES));
        if (!allowed) {
            throw new AccessDenied("No rule may be entered for this unit");
        }
    }
}
