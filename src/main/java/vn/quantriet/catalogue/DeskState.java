package vn.quantriet.catalogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.Fault;

/**
 * What the content desk shows.
 *
 * @param folder the content folder, as an absolute path
 * @param folderFound whether it was there when last read
 * @param readAt when it was last read; null when never since the start
 * @param broken modules left out because of faults
 * @param otherFaults faults outside any module, such as in the register of documents
 * @param drafts modules still being written
 * @param waiting changed texts that wait for publication
 * @param modules everything ever published, by order
 */
public record DeskState(
        String folder,
        boolean folderFound,
        @Nullable Instant readAt,
        List<Broken> broken,
        List<Fault> otherFaults,
        List<Draft> drafts,
        List<Waiting> waiting,
        List<ModuleEditions> modules) {

    /** A module's folder with all its faults. */
    public record Broken(String module, List<Fault> faults) {}

    public record Draft(String module, String title) {}

    /**
     * @param hash the text that waits; to be given back when publishing
     * @param latest the newest edition, whose successor it would be
     * @param comparison from that edition to the text that waits
     */
    public record Waiting(
            String module, String title, EditionHash hash, Edition latest, EditionComparison comparison) {}

    /**
     * @param editions newest first
     * @param current the one readers are given; null when all are withdrawn
     * @param inFolder whether the folder still holds the module
     */
    public record ModuleEditions(
            String module,
            String title,
            List<Edition> editions,
            @Nullable EditionHash current,
            boolean inFolder) {}
}
