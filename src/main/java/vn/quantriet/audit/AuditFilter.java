package vn.quantriet.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the trail looks for.
 *
 * @param from first day
 * @param to last day, included
 * @param room the room that wrote, such as {@code access}; null for all
 * @param actor part of the name of who acted; null for all
 */
public record AuditFilter(
        LocalDate from,
        LocalDate to,
        @Nullable String room,
        @Nullable String actor) {}
