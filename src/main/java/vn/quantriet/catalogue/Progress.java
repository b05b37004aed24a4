package vn.quantriet.catalogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody got in an edition.
 *
 * @param read sections read
 * @param sections sections in all
 * @param lastAt when the person was last there; null when never
 */
public record Progress(int read, int sections, @Nullable Instant lastAt) {

    public boolean done() {
        return sections > 0 && read >= sections;
    }
}
