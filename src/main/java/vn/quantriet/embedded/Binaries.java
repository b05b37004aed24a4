package vn.quantriet.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the server's programs are unpacked, once for all data folders of this computer. */
final class Binaries {

    private static final String VERSION = "11.4.5";

    private Binaries() {}

    static Path folder() {
        return cache().resolve("mariadb-" + VERSION);
    }

    static boolean areUnpacked() {
        return Files.exists(marker());
    }

    static Path marker() {
        return folder().resolve("unpacked");
    }

    private static Path cache() {
        var own = System.getProperty("portal.cache");
        return own != null ? Path.of(own) : Path.of(System.getProperty("user.home"), ".cache", "quan-triet");
    }
}
