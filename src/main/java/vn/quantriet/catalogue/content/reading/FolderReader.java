package vn.quantriet.catalogue.content.reading;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.faults.FaultLog;
import vn.quantriet.catalogue.content.faults.FileFaults;

/** Takes files from the disk: plain files only, within limits, no links followed, nothing outside the folder. */
public final class FolderReader {

    private static final int MEGABYTE = 1 << 20;
    private static final int LONGEST_TEXT = MEGABYTE;
    private static final int LARGEST_PICTURE = 2 * MEGABYTE;
    private static final int LARGEST_MODULE = 20 * MEGABYTE;
    private static final int MOST_FILES = 200;
    private static final int MOST_MODULES = 10_000;

    /** What file managers leave behind. */
    private static final Set<String> LITTER = Set.of("Thumbs.db", "desktop.ini");

    private final Path folder;
    private final FaultLog log;

    public FolderReader(Path folder, FaultLog log) {
        this.folder = folder;
        this.log = log;
    }

    /** Null, with a fault, when it is missing or cannot be read. */
    public @Nullable String register() {
        var name = "documents.yaml";
        var faults = log.in(null, name);
        var content = content(folder.resolve(name), LONGEST_TEXT, faults);
        return content == null ? null : CleanText.of(content, faults);
    }

    /** The folders of modules, by name. */
    public List<Path> modules() {
        var modules = folder.resolve("modules");
        if (!Files.isDirectory(modules, LinkOption.NOFOLLOW_LINKS)) {
            log.in(null, "modules").add(1, FaultCode.FOLDER_MISSING, "modules");
            return List.of();
        }
        var found = new ArrayList<Path>();
        for (var entry : list(modules, MOST_MODULES, log.in(null, "modules"))) {
            var name = entry.getFileName().toString();
            var faults = log.in(name, "modules/" + name);
            if (Files.isSymbolicLink(entry)) {
                faults.add(1, FaultCode.SYMBOLIC_LINK);
            } else if (!Files.isDirectory(entry)) {
                log.in(null, "modules/" + name).add(1, FaultCode.FILE_UNEXPECTED);
            } else if (!CleanText.isPlainName(name)) {
                faults.add(1, FaultCode.FILE_NAME, name);
            } else {
                found.add(entry);
            }
        }
        return found;
    }

    public ModuleFiles module(Path module) {
        var key = module.getFileName().toString();
        var files = new ModuleFiles(key, log);
        var size = 0L;
        for (var file : filesOf(module, key)) {
            var path = module.relativize(file).toString().replace('\\', '/');
            var content = take(file, path, files);
            size += content == null ? 0 : content.length;
            if (content == null || size > LARGEST_MODULE) {
                files.refuse(path);
            } else {
                files.put(path, content);
            }
        }
        if (size > LARGEST_MODULE) {
            log.in(key, "modules/" + key).add(1, FaultCode.MODULE_TOO_BIG, LARGEST_MODULE / MEGABYTE);
        }
        return files;
    }

    private static byte @Nullable [] take(Path file, String path, ModuleFiles files) {
        var faults = files.faults(path);
        if (Files.isSymbolicLink(file)) {
            faults.add(1, FaultCode.SYMBOLIC_LINK);
            return null;
        }
        return accepts(path, files) ? content(file, limit(path), faults) : null;
    }

    private List<Path> filesOf(Path module, String key) {
        var files = new ArrayList<Path>();
        for (var entry : list(module, MOST_FILES, log.in(key, "modules/" + key))) {
            if (entry.getFileName().toString().equals("images")
                    && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                files.addAll(list(entry, MOST_FILES, log.in(key, "modules/" + key + "/images")));
            } else {
                files.add(entry);
            }
        }
        return files;
    }

    private static boolean accepts(String path, ModuleFiles files) {
        if (path.startsWith(ModuleFiles.IMAGES)) {
            return acceptsPicture(path, files);
        }
        if (Set.of(ModuleFiles.HEAD, ModuleFiles.GLOSSARY, ModuleFiles.GIFT, ModuleFiles.QUESTIONS)
                .contains(path)) {
            return true;
        }
        if (path.endsWith(".md")
                && CleanText.isPlainName(path.substring(0, path.length() - 3))
                && path.matches("[0-9]{2}-.*")) {
            return true;
        }
        files.faults(path).add(1, path.endsWith(".md") ? FaultCode.FILE_NAME : FaultCode.FILE_UNEXPECTED, path);
        return false;
    }

    private static boolean acceptsPicture(String path, ModuleFiles files) {
        var name = path.substring(ModuleFiles.IMAGES.length());
        var dot = name.lastIndexOf('.');
        if (dot > 0 && !name.substring(dot + 1).matches("png|jpe?g|gif|webp")) {
            files.faults(path).add(1, FaultCode.IMAGE_TYPE, name);
            return false;
        }
        if (dot < 0 || !CleanText.isPlainName(name.substring(0, dot))) {
            files.faults(path).add(1, FaultCode.FILE_NAME, name);
            return false;
        }
        return true;
    }

    private static int limit(String path) {
        return path.startsWith(ModuleFiles.IMAGES) ? LARGEST_PICTURE : LONGEST_TEXT;
    }

    private static byte @Nullable [] content(Path file, int limit, FileFaults faults) {
        if (Files.isSymbolicLink(file)) {
            faults.add(1, FaultCode.SYMBOLIC_LINK);
            return null;
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.add(1, FaultCode.FILE_MISSING, file.getFileName().toString());
            return null;
        }
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            faults.add(1, FaultCode.FILE_UNEXPECTED);
            return null;
        }
        try (var stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            // Asked first, so that a huge file is not read at all; read with a limit, should it grow meanwhile.
            var content = Files.size(file) > limit ? null : stream.readNBytes(limit + 1);
            if (content == null || content.length > limit) {
                faults.add(1, FaultCode.FILE_TOO_BIG, limit / MEGABYTE);
                return null;
            }
            return content;
        } catch (IOException e) {
            faults.add(1, FaultCode.FILE_UNREADABLE);
            return null;
        }
    }

    private static List<Path> list(Path folder, int limit, FileFaults faults) {
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            for (var entry : stream) {
                var name = entry.getFileName().toString();
                if (name.startsWith(".") || LITTER.contains(name)) {
                    continue;
                }
                if (entries.size() == limit) {
                    faults.add(1, FaultCode.FILES_TOO_MANY, limit);
                    break;
                }
                entries.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            faults.add(1, FaultCode.FILE_UNREADABLE);
        }
        entries.sort(null);
        return entries;
    }
}
