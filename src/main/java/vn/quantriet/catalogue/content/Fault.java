package vn.quantriet.catalogue.content;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in the content.
 *
 * @param code what is wrong; explained in {@code content/README.md}
 * @param module the module's folder, null for a fault outside any module
 * @param file below the content folder, with forward slashes
 * @param line from 1; 1 where a whole file is meant
 * @param message Vietnamese: what is wrong and what to do
 */
public record Fault(String code, @Nullable String module, String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
