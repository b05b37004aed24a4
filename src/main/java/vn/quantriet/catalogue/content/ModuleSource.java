package vn.quantriet.catalogue.content;

import java.util.List;

/**
 * The files of one module as they were checked: what an edition keeps.
 *
 * @param key the folder's name
 * @param files by path, in the order of their paths; text with LF, without BOM, in NFC
 * @param hash SHA-256 over key, paths and contents, 64 hex digits: names the edition
 */
public record ModuleSource(String key, List<SourceFile> files, String hash) {

    /**
     * @param path below the module's folder, with forward slashes
     */
    public record SourceFile(String path, byte[] content) {}
}
