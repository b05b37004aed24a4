package vn.quantriet.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/**
 * One entry as a reader sees it.
 *
 * @param id number of the entry; later entries have larger ones
 * @param at when it was written
 * @param actor the full name of who acted; null for the portal itself or when the content was erased
 * @param action dotted name, translated by the message {@code audit.action.<name>}
 * @param subjectType the kind of thing it is about
 * @param subjectId its identity; null when it is about no single thing
 * @param unit the unit it concerns; null for the whole portal
 * @param unitName its name; null for the whole portal
 * @param reason why, in the words of who acted
 * @param before values before, empty when there were none
 * @param after values after, empty when there are none
 * @param erased whether the content was erased when its retention ended
 * @param sealed whether the chain covers it already; it does after a minute
 */
public record AuditRow(
        long id,
        Instant at,
        @Nullable String actor,
        String action,
        String subjectType,
        @Nullable String subjectId,
        @Nullable Long unit,
        @Nullable String unitName,
        @Nullable String reason,
        Map<String, Object> before,
        Map<String, Object> after,
        boolean erased,
        boolean sealed) {

    AuditRow withUnitNames(Map<UnitId, String> names) {
        var name = unit == null ? null : names.get(new UnitId(unit));
        return new AuditRow(
                id, at, actor, action, subjectType, subjectId, unit, name, reason, before, after, erased, sealed);
    }
}
