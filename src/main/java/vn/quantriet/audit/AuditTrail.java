package vn.quantriet.audit;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/** Writes the append-only trail. An entry belongs to the transaction of the fact it tells of. */
public interface AuditTrail {

    /** Writes one entry in the name of the person who is signed in, or of the portal itself when nobody is. */
    void record(Entry entry);

    /**
     * @param action a dotted name such as {@code organisation.office-appointed}; its label is the message {@code audit.action.<name>}
     * @param subjectType the kind of thing, such as {@code member}
     * @param subjectId its identity as text; null when the action is about no single thing
     * @param unit the unit it concerns, which decides who may read the entry; null for the whole portal
     * @param reason why, as the person gave it; null when none was asked for
     * @param before the state before, a record or map; null when there was none
     * @param after the state after, a record or map; null when there is none
     */
    record Entry(
            String action,
            String subjectType,
            @Nullable String subjectId,
            @Nullable UnitId unit,
            @Nullable String reason,
            @Nullable Object before,
            @Nullable Object after) {

        public static Entry of(String action, String subjectType, @Nullable Object subjectId, @Nullable UnitId unit) {
            return new Entry(
                    action, subjectType, subjectId == null ? null : String.valueOf(subjectId), unit, null, null, null);
        }

        public Entry because(@Nullable String why) {
            return new Entry(action, subjectType, subjectId, unit, why, before, after);
        }

        public Entry changing(@Nullable Object from, @Nullable Object to) {
            return new Entry(action, subjectType, subjectId, unit, reason, from, to);
        }
    }
}
