package vn.quantriet.catalogue.content;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks a content folder from the shell: {@code ContentCheck FOLDER} prints {@code file:line: message} for every fault, then a
 * summary. Starts nothing of the portal.
 */
public final class ContentCheck {

    /** Nothing is wrong. */
    static final int GOOD = 0;
    /** Faults were found. */
    static final int FAULTS = 1;
    /** Not exactly one folder was named, or there is none of that name. */
    static final int WRONG_USE = 2;

    private ContentCheck() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Returns the exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println(ContentMessages.get("content.check.usage"));
            return WRONG_USE;
        }
        var folder = Path.of(arguments.getFirst());
        if (!Files.isDirectory(folder)) {
            err.println(ContentMessages.get("content.check.no-folder", folder));
            return WRONG_USE;
        }
        var content = ContentFolder.read(folder);
        var prefix = folder.toString().equals(".") ? "" : folder + "/";
        content.faults().forEach(fault -> out.println(prefix + fault));
        var modules = content.modules().size();
        var documents = content.register().all().size();
        if (content.faults().isEmpty()) {
            out.println(ContentMessages.get("content.check.good", modules, documents));
            return GOOD;
        }
        out.println(ContentMessages.get(
                "content.check.faults",
                content.faults().size(),
                content.broken().size(),
                modules));
        return FAULTS;
    }
}
