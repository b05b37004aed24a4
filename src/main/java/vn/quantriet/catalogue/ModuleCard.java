package vn.quantriet.catalogue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.ModuleKind;
import vn.quantriet.catalogue.content.PartyDocument;

/**
 * A module as the library shows it: its current edition.
 *
 * @param document the main document; null when the register has lost it
 * @param year of the main document; 0 without one
 * @param replacedBy what replaced the main document; null when it is in force or nothing is known
 * @param inForce whether every document the module is about is in force, or historical
 * @param minutes reading time
 * @param order place in the library
 * @param progress of the person who is signed in; null when there is none
 */
public record ModuleCard(
        Edition edition,
        ModuleKind kind,
        String audience,
        @Nullable PartyDocument document,
        int year,
        boolean inForce,
        @Nullable PartyDocument replacedBy,
        int minutes,
        int order,
        @Nullable Progress progress) {

    public String module() {
        return edition.module();
    }

    /** Whether every section has been read. */
    public boolean done() {
        return Optional.ofNullable(progress).map(Progress::done).orElse(false);
    }

    ModuleCard with(@Nullable Progress known) {
        return new ModuleCard(edition, kind, audience, document, year, inForce, replacedBy, minutes, order, known);
    }
}
