package vn.quantriet.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A published text of a module. The text never changes; only where it stands does.
 *
 * @param module the module's folder
 * @param number from 1 within the module
 * @param minor whether it only corrects the one before, so that marks stay
 * @param note what changed, in the words of who published; empty when published by the portal itself
 * @param publishedBy a name; empty when published by the portal itself
 * @param decision the last approval or withdrawal; null while there is none
 */
public record Edition(
        EditionHash hash,
        String module,
        int number,
        String title,
        String shortTitle,
        EditionState state,
        boolean minor,
        String note,
        Instant publishedAt,
        String publishedBy,
        @Nullable Decision decision,
        List<EditionSection> sections) {

    /**
     * @param name who decided
     * @param reason the approver's note, which may be empty, or why it was withdrawn
     */
    public record Decision(String name, Instant at, String reason) {}

    public Optional<EditionSection> section(String tag) {
        return sections.stream().filter(section -> section.tag().equals(tag)).findFirst();
    }
}
