package vn.quantriet.catalogue.content.reading;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.ModuleSource;
import vn.quantriet.catalogue.content.ModuleSource.SourceFile;
import vn.quantriet.catalogue.content.faults.FaultLog;
import vn.quantriet.catalogue.content.faults.FileFaults;

/** The files of one module, in memory. */
public final class ModuleFiles {

    static final String HEAD = "module.md";
    static final String GLOSSARY = "glossary.md";
    static final String GIFT = "questions.gift";
    static final String QUESTIONS = "questions.yaml";
    static final String IMAGES = "images/";

    private final String key;
    private final FaultLog log;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, byte[]> images = new TreeMap<>();

    /** Read but refused: what refers to them is not told again. */
    private final Set<String> refused = new TreeSet<>();

    public ModuleFiles(String key, FaultLog log) {
        this.key = key;
        this.log = log;
    }

    /** From a stored edition. */
    public static ModuleFiles of(ModuleSource source, FaultLog log) {
        var files = new ModuleFiles(source.key(), log);
        source.files().forEach(file -> files.put(file.path(), file.content()));
        return files;
    }

    void put(String path, byte[] content) {
        if (path.startsWith(IMAGES)) {
            images.put(path.substring(IMAGES.length()), content);
        } else {
            texts.put(path, CleanText.of(content, faults(path)));
        }
    }

    void refuse(String path) {
        refused.add(path);
    }

    boolean isRefused(String path) {
        return refused.contains(path);
    }

    String key() {
        return key;
    }

    FileFaults faults(String path) {
        return log.in(key, "modules/" + key + "/" + path);
    }

    boolean has(String path) {
        return texts.containsKey(path);
    }

    @Nullable
    String text(String path) {
        return texts.get(path);
    }

    /** Empty, with a fault, when it is missing; a secrecy mark in it is a fault. */
    String text(String path, FileFaults faults) {
        var text = texts.get(path);
        if (text == null) {
            if (!isRefused(path)) {
                faults.add(1, FaultCode.FILE_MISSING, path);
            }
            return "";
        }
        SecrecyMark.check(text, faults);
        return text;
    }

    /** Names of the sections' files, in reading order, refused ones included. */
    List<String> sections() {
        var paths = new TreeSet<>(texts.keySet());
        paths.addAll(refused);
        return paths.stream().filter(path -> path.matches("[0-9]{2}-.*\\.md")).toList();
    }

    /** Names of images that may be referred to, refused ones included. */
    Set<String> imageNames() {
        var names = new TreeSet<>(images.keySet());
        refused.stream()
                .filter(path -> path.startsWith(IMAGES))
                .forEach(path -> names.add(path.substring(IMAGES.length())));
        return names;
    }

    Map<String, byte[]> images() {
        return images;
    }

    /** What an edition keeps. */
    public ModuleSource source() {
        var files = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        images.forEach((name, content) -> files.put(IMAGES + name, content));
        var hash = Hashes.sha256();
        Hashes.add(hash, key.getBytes(StandardCharsets.UTF_8));
        files.forEach((path, content) -> {
            Hashes.add(hash, path.getBytes(StandardCharsets.UTF_8));
            Hashes.add(hash, content);
        });
        return new ModuleSource(
                key,
                files.entrySet().stream()
                        .map(file -> new SourceFile(file.getKey(), file.getValue()))
                        .toList(),
                HexFormat.of().formatHex(hash.digest()));
    }
}
