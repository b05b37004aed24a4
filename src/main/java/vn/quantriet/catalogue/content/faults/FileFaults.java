package vn.quantriet.catalogue.content.faults;

import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.Fault;
import vn.quantriet.catalogue.content.FaultCode;

/**
 * Takes the faults of one file.
 *
 * @param offset lines of the file above the part that is being read
 */
public record FileFaults(FaultLog log, @Nullable String module, String file, int offset) {

    /**
     * @param line from 1, within the part that is being read
     */
    public void add(int line, FaultCode code, Object... arguments) {
        log.add(new Fault(code.code(), module, file, Math.max(1, line + offset), code.message(arguments)));
    }

    /** Whether nothing was found in the file so far. */
    public boolean none() {
        return log.hasNone(file);
    }

    /** For a part of the file below so many lines. */
    public FileFaults below(int lines) {
        return new FileFaults(log, module, file, offset + lines);
    }

    /** Leaves the module out without a message, because its cause has one elsewhere. */
    public void breakQuietly() {
        log.breakModule(module);
    }
}
